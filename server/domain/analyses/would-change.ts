// What would change an answer about the way from us to a decision.
import type { PathCell, WouldChange } from '../../contract/analyses.js';
import type { Approach } from '../analysis/approach.rules.js';
import type { Ask } from '../analysis/pathways-ask.rules.js';

/** What is missing, the nearest first; empty when everything that the question needs is there. */
export function wouldChangeApproach(
  ask: Ask,
  { ends }: Approach,
  rows: readonly { readonly reach: PathCell | null }[],
): WouldChange[] {
  if (ask.sources.size === 0) return ['record_us'];
  if (ends.length === 0) return ['record_decider'];
  if (rows.some(({ reach }) => reach !== null)) return [];
  return [
    'record_tie',
    ...(ask.include.has('open_question') ? [] : (['allow_questions'] as const)),
    ...(ask.include.has('proposed') ? [] : (['allow_proposed'] as const)),
    ...(ask.maxHops < 12 ? (['more_hops'] as const) : []),
    ...(ask.asOf === 'review' ? [] : (['other_date'] as const)),
  ];
}
