// "How do we reach …?": ranked pathways, each explained step by step, and what was looked for.
import { stricter, type Tlp } from '../../contract/labels.js';
import type {
  LookedFor,
  PathStep,
  Pathway,
  Pathways,
  PathwaysQuery,
} from '../../contract/pathways.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { wordingOf, type AnalysisDeps, type Wording } from './answer.service.js';
import { weakestOf } from './hops.rules.js';
import type { Arc } from './network.rules.js';
import { readAsk, type Ask } from './pathways-ask.rules.js';
import { searchIfAllowed, searchPathways, type Found, type FoundPath } from './pathways.rules.js';
import { factorsOf } from './weight.rules.js';

/**
 * The best pathways under the query's filters, over what `facts` shows and nothing else.
 * @throws ProblemError record.missing, input.invalid (see `readAsk`).
 */
export async function findPathways(deps: AnalysisDeps, query: PathwaysQuery): Promise<Pathways> {
  const { facts } = deps;
  const ask = readAsk(facts, query);
  const found = searchPathways(facts, ask, deps.limits);
  const wording = await wordingOf(deps, recordsOf(ask, found), tiesOf(found));
  const best = found.paths[0]?.score ?? 1;
  return {
    paths: found.paths.map((path) => describePath(facts, wording, path, best)),
    lookedFor: describeSearch(facts, wording, ask, found),
  };
}

function recordsOf(ask: Ask, { paths, deciders }: Found): string[] {
  return [
    ...ask.from,
    ask.target.id,
    ...(ask.issue === null ? [] : [ask.issue]),
    ...paths.flatMap(({ actors, decider }) => [
      ...actors,
      ...(decider?.deciding ? [decider.deciding.issue] : []),
    ]),
    ...(deciders === null ? [] : decidersNamed(deciders)),
  ];
}

function decidersNamed({ on, deciders, questions }: NonNullable<Found['deciders']>): string[] {
  return [
    ...(on === null ? [] : [on]),
    ...deciders.map(({ actor }) => actor),
    ...questions.map(({ id }) => id),
  ];
}

function tiesOf({ paths }: Found): Fact<'tie'>[] {
  return paths.flatMap(({ arcs, alternatives, decider }) => [
    ...[...arcs, ...alternatives.flat()].map(({ weight }) => weight.tie),
    ...(decider?.deciding ? [decider.deciding.weight.tie] : []),
  ]);
}

function describePath(facts: Facts, wording: Wording, path: FoundPath, best: number): Pathway {
  const weakest = weakestOf(path.arcs);
  const { ranks, decider } = path;
  return {
    class: path.arcs[weakest]?.weight.class ?? 'speculative',
    score: path.score,
    relative: path.score / best,
    weakest,
    hops: path.arcs.length,
    tlp: strictestOf(facts, path),
    steps: path.arcs.map((arc, i) => describeStep(wording, path, arc, i)),
    readings: {
      ranks,
      stable: ranks.cautious === ranks.default && ranks.generous === ranks.default,
    },
    decides: decider?.deciding
      ? {
          tie: wording.tie(decider.deciding.weight.tie),
          on: wording.record(decider.deciding.issue),
          wider: decider.deciding.wider,
        }
      : null,
  };
}

function describeStep(wording: Wording, path: FoundPath, arc: Arc, i: number): PathStep {
  const { weight, direction } = arc;
  const willingness = path.willingness[i] ?? null;
  return {
    tie: wording.tie(weight.tie),
    from: wording.record(arc.from),
    to: wording.record(arc.to),
    direction,
    probability: weight.p.default,
    class: weight.class,
    factors: factorsOf(weight),
    willingness: willingness && {
      value: willingness.value,
      stance: willingness.stance,
      why: willingness.why,
      position: willingness.position?.id ?? null,
    },
    alternatives: (path.alternatives[i] ?? []).map((other) => wording.tie(other.weight.tie)),
  };
}

/** Strictest label of what a pathway was computed from. */
function strictestOf(facts: Facts, path: FoundPath): Tlp {
  const { arcs, actors, willingness, contacts, decider } = path;
  const labels: (Tlp | undefined)[] = [
    ...arcs.map(({ weight }) => weight.tlp),
    ...actors.map((id) => facts.get(id)?.tlp),
    ...willingness.map((factor) => factor?.position?.tlp),
    ...contacts.map(({ tlp }) => tlp),
    decider?.deciding?.weight.tlp,
  ];
  return labels.reduce<Tlp>((tlp, label) => stricter(tlp, label ?? 'CLEAR'), 'CLEAR');
}

function describeSearch(facts: Facts, wording: Wording, ask: Ask, found: Found): LookedFor {
  const { deciders } = found;
  const allowed = found.paths.length === 0 ? searchIfAllowed(facts, ask) : null;
  return {
    from: ask.from.map(wording.record),
    to: wording.record(ask.target.id),
    issue: ask.issue === null ? null : wording.record(ask.issue),
    aim: ask.aim,
    layers: [...ask.layers],
    statuses: [...ask.statuses],
    include: [...ask.include],
    asOf: ask.asOf,
    maxHops: ask.maxHops,
    k: ask.k,
    clamped: [...ask.clamped],
    deciders: {
      recorded: deciders?.recorded ?? 'not_asked',
      on: deciders === null || deciders.on === null ? null : wording.record(deciders.on),
      actors: (deciders?.deciders ?? []).map(({ actor }) => wording.record(actor)),
      questions: (deciders?.questions ?? []).map(({ id }) => wording.record(id)),
    },
    scannedTies: found.tieCount,
    truncated: found.truncated,
    ifAllowed: allowed && {
      hops: allowed.path.arcs.length,
      class: allowed.path.arcs[weakestOf(allowed.path.arcs)]?.weight.class ?? 'speculative',
      include: allowed.include,
    },
  };
}
