/** Sorting of indices by whole numbers: least significant digit first, stable, O(n). */

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** The indices in `order` by ascending `values[index]` of 32 bits; equal ones keep their order. */
export function sortIndices(order: Uint32Array, values: Uint32Array): Uint32Array {
  let source: Uint32Array = order;
  let target: Uint32Array = new Uint32Array(order.length);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const next = new Uint32Array(DIGITS + 1);
    for (const index of source) next[((values[index]! >>> shift) & (DIGITS - 1)) + 1]! += 1;
    if (next.includes(order.length)) continue;
    for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
    for (const index of source) target[next[(values[index]! >>> shift) & (DIGITS - 1)]!++] = index;
    [source, target] = [target, source === order ? new Uint32Array(order.length) : source];
  }
  return source;
}

/** Where each group begins: entries of `group` g lie at start[g] … start[g + 1] − 1. */
export function groupStarts(groups: Int32Array, start: Int32Array): void {
  for (const group of groups) start[group + 1]! += 1;
  for (let group = 1; group < start.length; group++) start[group]! += start[group - 1]!;
}
