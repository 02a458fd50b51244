import { planSeed, type Creation, type PlanInput } from './plan.js';
import type { StartingSet } from './starting-set.js';

export interface LoadInput extends PlanInput {
  /** Creates the records of one batch together, or none of them. */
  createBatch: (batch: readonly Creation[]) => Promise<void>;
}

export interface Loaded {
  created: number;
  /** Records of the set that were there before. */
  kept: number;
  /** Transactions that it took. */
  batches: number;
}

/**
 * Creates what is missing of a starting set. Loading it again changes nothing; after a failure half
 * way, loading it again does the rest.
 * @throws StartingSetError before anything is written, if the set does not fit.
 */
export async function loadSet(set: StartingSet, input: LoadInput): Promise<Loaded> {
  const batches = planSeed(set, input);
  for (const batch of batches) await input.createBatch(batch);
  const created = batches.flat().length;
  const given = Object.values(set.records).flat().length;
  return { created, kept: given - created, batches: batches.length };
}
