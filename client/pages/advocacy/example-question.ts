// A first question for a newcomer, where the data that come with the tool are still there.
import type { SearchHit } from '../../../server/contract/search.js';
import { searchStore } from '../../data/search-store.js';

export interface ExampleQuestion {
  to: SearchHit;
  issue: SearchHit | null;
}

/** Finds the question by its words, so that it vanishes with the example data. */
export async function findExample(signal: AbortSignal): Promise<ExampleQuestion | null> {
  const [actors, issues] = await Promise.all([
    searchStore.find('General Prosecutor', signal),
    searchStore.find('human rights agenda', signal),
  ]);
  const to = actors.find(({ kind }) => kind === 'actor');
  if (!to) return null;
  return { to, issue: issues.find(({ kind }) => kind === 'issue') ?? null };
}
