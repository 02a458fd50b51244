// What a question for pathways asks: the wire's words, checked against one viewer's facts.
import { z } from 'zod';
import { MOST_HOPS, MOST_PATHS, type PathwaysQuery } from '../../contract/pathways.js';
import type { AsOf } from '../../contract/dates.js';
import { Layer, TieStatus, Validity } from '../../contract/vocabulary.js';
import { invalid } from '../../problem-error.js';
import { isKind, type Facts } from '../../projection/facts.js';
import { clampTo, liveRecord, readList, splitList, type FactOf } from './ask.rules.js';
import { isMarkedUs, usAt } from './us.rules.js';
import { CARRYING, INCLUDES, type Include } from './weight.rules.js';
import { aimOf, type Aim } from './willingness.rules.js';

const MOST_THROUGH = 5;

export type Target = FactOf<'actor' | 'objective' | 'issue'>;

export interface Ask {
  /** Where a path may start, and whom to name for it. */
  readonly sources: ReadonlySet<string>;
  readonly from: readonly string[];
  readonly target: Target;
  readonly issue: string | null;
  readonly aim: Aim;
  readonly layers: ReadonlySet<Layer>;
  readonly statuses: ReadonlySet<TieStatus>;
  readonly validity: ReadonlySet<Validity>;
  readonly include: ReadonlySet<Include>;
  readonly asOf: AsOf;
  readonly k: number;
  readonly maxHops: number;
  readonly avoid: readonly string[];
  readonly through: readonly string[];
  readonly clamped: readonly string[];
  readonly us: ReadonlySet<string>;
}

/**
 * @throws ProblemError record.missing when an end, the issue or a way point is not there for the
 * asker; input.invalid for words outside the vocabulary, too many way points, or equal ends.
 */
export function readAsk(facts: Facts, query: PathwaysQuery): Ask {
  const { asOf } = query;
  const us = usAt(facts, asOf);
  const target = liveRecord(facts, query.to, 'actor', 'objective', 'issue');
  const start = query.from === undefined ? null : liveRecord(facts, query.from, 'actor');
  const asUs = start === null || start.fields.us;
  const sources = asUs ? us : new Set([start.id]);
  if (sources.has(target.id)) throw invalid(['to', 'is where the path starts']);
  const issue = readIssue(facts, query, target);
  const through = splitList(query.through).map((id) => liveRecord(facts, id, 'actor').id);
  if (through.length > MOST_THROUGH) {
    throw invalid(['through', `names more than ${MOST_THROUGH} actors`]);
  }
  const clamped: string[] = [];
  const objectiveAim = isKind(target, 'objective') ? target.fields.aim : undefined;
  return {
    sources,
    from: start === null ? [...us].filter((id) => isMarkedUs(facts, id)).sort() : [start.id],
    target,
    issue,
    aim: query.aim ?? objectiveAim ?? aimOf(facts, us, issue, asOf),
    layers: readList('layers', query.layers, Layer, Layer.options),
    statuses: readList('statuses', query.statuses, TieStatus, CARRYING),
    validity: readList('validity', query.validity, Validity, Validity.options),
    include: readList('include', query.include, z.enum(INCLUDES), []),
    asOf,
    k: clampTo('k', query.k, MOST_PATHS, clamped),
    maxHops: clampTo('maxHops', query.maxHops, MOST_HOPS, clamped),
    avoid: splitList(query.avoid),
    through,
    clamped,
    us,
  };
}

/** The same question from us, where everything is read already. @throws ProblemError input.invalid. */
export function askFromUs(
  facts: Facts,
  question: Pick<Ask, 'target' | 'layers' | 'statuses' | 'include' | 'asOf' | 'maxHops'> & {
    readonly aim: Aim | null;
    readonly k?: number;
  },
): Ask {
  const { target, asOf } = question;
  const us = usAt(facts, asOf);
  if (us.has(target.id)) throw invalid(['to', 'is where the path starts']);
  const issue = isKind(target, 'objective')
    ? target.fields.issue
    : isKind(target, 'issue')
      ? target.id
      : null;
  const objectiveAim = isKind(target, 'objective') ? target.fields.aim : undefined;
  return {
    k: 1,
    ...question,
    sources: us,
    from: [...us].filter((id) => isMarkedUs(facts, id)).sort(),
    issue,
    aim: question.aim ?? objectiveAim ?? aimOf(facts, us, issue, asOf),
    validity: new Set(Validity.options),
    avoid: [],
    through: [],
    clamped: [],
    us,
  };
}

/** The issue that stances are read on: the one given, else the objective's, else the target. */
function readIssue(facts: Facts, query: PathwaysQuery, target: Target): string | null {
  if (query.issue !== undefined) return liveRecord(facts, query.issue, 'issue').id;
  if (isKind(target, 'objective')) return target.fields.issue;
  return isKind(target, 'issue') ? target.id : null;
}
