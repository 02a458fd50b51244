// Which ties are drawn and which are folded away behind a counter.
import type { GraphTie } from '../../server/contract/graph.js';

/** What can be folded, in the order of the counters. */
export const FOLDS = ['proposed', 'contacts', 'past', 'issues'] as const;
export type Fold = (typeof FOLDS)[number];
export type Folds = Readonly<Record<Fold, 'open' | 'closed'>>;
export const ALL_CLOSED: Folds = {
  proposed: 'closed',
  contacts: 'closed',
  past: 'closed',
  issues: 'closed',
};

/** The fold that a tie belongs to, by the first rule that fits; null: always a line. */
export function foldOf(tie: GraphTie, issues: ReadonlySet<string>): Fold | null {
  if (issues.has(tie.from) || issues.has(tie.to)) return 'issues';
  if (tie.status === 'recommended' || tie.validity === 'proposed') return 'proposed';
  if (tie.layer === 'contact') return 'contacts';
  const over = tie.validity === 'lapsed' || tie.validity === 'one_off';
  return over && tie.layer !== 'coercion' && tie.layer !== 'money' ? 'past' : null;
}
