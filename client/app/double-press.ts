/** Tells of each press whether it is the second one within `pause` milliseconds. */
export function makeDoublePress(pause: number): (now: number) => boolean {
  let last = -Infinity;
  return (now) => {
    const second = now - last <= pause;
    last = second ? -Infinity : now;
    return second;
  };
}
