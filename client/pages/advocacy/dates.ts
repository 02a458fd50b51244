import { graphStore } from '../../data/graph-store.js';

/** Dates that the data have, for a choice of "shown at". */
export async function loadDates(signal: AbortSignal): Promise<string[]> {
  const { dates } = await graphStore.load({ asOf: null, unknownThen: false }, signal);
  return dates;
}
