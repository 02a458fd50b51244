// Loading a starting set through the same use case as every other write.
import { SUBJECT_NAMES } from '../server/contract/registry.js';
import type { Caller } from '../server/caller.js';
import type { Deps } from '../server/domain/deps.js';
import { createRecords } from '../server/domain/records/writing.service.js';
import { newId } from '../server/ids.js';
import type { Facts } from '../server/projection/facts.js';
import { readExampleReport } from './example-report.js';
import type { FindExisting } from './key-index.js';
import { planSeed } from './plan.js';
import type { StartingSet } from './starting-set.js';

/** Who the history names for records of a starting set: it is nobody's own write. */
const AUTHOR = 'starting set';

export interface Loaded {
  created: number;
  /** Records of the set that were there before. */
  kept: number;
  /** Transactions that it took. */
  batches: number;
}

/** Loads the report, the example data. */
export const loadReport = (deps: Deps, caller: Caller): Promise<Loaded> =>
  loadStartingSet(deps, caller, readExampleReport());

/**
 * Creates what is missing of a starting set, as this caller, who becomes the recipient of its RED
 * records. Loading it again changes nothing; after a failure half way it does the rest.
 * @throws StartingSetError before anything is written, if the set does not fit.
 */
export async function loadStartingSet(
  deps: Deps,
  caller: Caller,
  set: StartingSet,
): Promise<Loaded> {
  const batches = planSeed(set, {
    newId,
    redRecipients: [caller.viewer.account],
    existing: liveKeys(deps.projection.facts.everything()),
  });
  for (const batch of batches)
    await createRecords(deps, { caller, author: AUTHOR, version: null }, batch);
  const created = batches.flat().length;
  const given = Object.values(set.records).flat().length;
  return { created, kept: given - created, batches: batches.length };
}

/** Keys are not unique: of several records with one key the first by id counts. */
function liveKeys(facts: Facts): FindExisting {
  const ids = new Map(
    SUBJECT_NAMES.map((kind) => {
      const ofKind = new Map<string, string>();
      for (const { key, id } of facts.all(kind)) {
        if (key !== null && !ofKind.has(key)) ofKind.set(key, id);
      }
      return [kind, ofKind];
    }),
  );
  return (kind, key) => ids.get(kind)?.get(key);
}
