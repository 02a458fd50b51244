// Long work in short pieces, between which the page answers.

/** Ms that a piece may take: with what else happens in between, well below the 50 that one notices. */
const PIECE = 10;
const FIRST = 24;
const LEAST = 8;

/** Lets input, timers and frames have their turn. */
export const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does something with a list, as many of it at a time as take `PIECE` ms; false: `goOn` said no before the end.
 */
export async function inSlices<T>(
  list: readonly T[],
  work: (slice: T[]) => void,
  goOn: () => boolean,
): Promise<boolean> {
  let size = FIRST;
  for (let at = 0; at < list.length;) {
    if (!goOn()) return false;
    const began = performance.now();
    work(list.slice(at, at + size));
    at += size;
    const took = Math.max(1, performance.now() - began);
    size = Math.max(LEAST, Math.min(size * 2, Math.round((size * PIECE) / took)));
    await giveWay();
  }
  return goOn();
}
