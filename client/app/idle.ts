const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `onIdle` once nobody has touched anything for `minutes`. Returns its end. */
export function watchIdle(minutes: number, onIdle: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, minutes * 60_000);
  };
  restart();
  for (const sign of SIGNS) addEventListener(sign, restart, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, restart);
  };
}
