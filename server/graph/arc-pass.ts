/** Which arcs one request may use, as data: the only filter of the kernel. */
import { checkLength, type Csr } from './csr.js';

/** Each arc has an interned class that never changes; each request brings one byte per class. */
export interface ClassPass {
  readonly arcClass: Uint16Array;
  /** 0 = arcs of this class do not exist for this request. A class beyond its end does not pass. */
  readonly classPass: Uint8Array;
}

/** One byte per arc (0 = does not exist for this request), or one byte per class of arcs. */
export type ArcPass = Uint8Array | ClassPass;

/** Reads a pass as a test on the arc index; no pass lets every arc through. */
export function passTest(csr: Csr, pass: ArcPass | undefined): (arc: number) => boolean {
  if (pass === undefined) return () => true;
  if (pass instanceof Uint8Array) {
    checkLength('arcPass', pass, csr.from.length);
    return (arc) => pass[arc] !== 0;
  }
  const { arcClass, classPass } = pass;
  checkLength('arcClass', arcClass, csr.from.length);
  return (arc) => (classPass[arcClass[arc]!] ?? 0) !== 0;
}
