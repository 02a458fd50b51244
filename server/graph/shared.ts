/** Typed arrays on shared memory: threads and snapshots hand them on without a copy. */

export const sharedInt32 = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(4 * length));

export const sharedUint32 = (length: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(4 * length));

export const sharedUint16 = (length: number): Uint16Array =>
  new Uint16Array(new SharedArrayBuffer(2 * length));
