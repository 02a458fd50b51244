/** The record `by` places after `id`, from the end to the start again; null when it is not there. */
export function neighbourRecord(ids: readonly string[], id: string, by: 1 | -1): string | null {
  const at = ids.indexOf(id);
  if (at < 0 || ids.length < 2) return null;
  return ids.at((at + by) % ids.length) ?? null;
}
