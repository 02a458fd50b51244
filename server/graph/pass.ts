/**
 * Which arcs one request may use, as data: the only filter of the kernel. Whatever a request may ask
 * of an arc (kind, label, dates …) is interned into the arc's class, and each request brings a byte
 * for each class: not 0 = its arcs exist. A class beyond the end of the bytes does not exist.
 */
export type Pass = Uint8Array;

/** Class of arcs that were removed: no pass is so long. */
export const REMOVED = 2 ** 32 - 1;

/** Reads a pass as a test on arcs of these classes. Without one, all but removed arcs exist. */
export function passTest(classes: Uint32Array, pass?: Pass): (arc: number) => boolean {
  if (pass === undefined) return (arc) => classes[arc] !== REMOVED;
  return (arc) => (pass[classes[arc]!] ?? 0) !== 0;
}
