// Answers on the wire and resolved. On the wire references are ids, and each record and tie that an
// answer names stands once beside it; rules make, and pages show, the form with references resolved.
import type { AnsweredTie, NamedRecord } from './analysis.js';
import type { Money, MoneyAnswer } from './money.js';
import type { Pathways, PathwaysAnswer } from './pathways.js';

/** Puts ids in place of what an answer names. */
export function packPathways({ paths, lookedFor }: Pathways): PathwaysAnswer {
  const named = new Named();
  return {
    paths: paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({
        ...step,
        tie: named.tie(step.tie),
        from: named.record(step.from),
        to: named.record(step.to),
        alternatives: step.alternatives.map(named.tie),
      })),
      decides: path.decides && {
        ...path.decides,
        tie: named.tie(path.decides.tie),
        on: named.record(path.decides.on),
      },
    })),
    lookedFor,
    ...named.all(),
  };
}

/** The reverse of `packPathways`. @throws RangeError when an id names nothing beside the answer. */
export function unpackPathways({ paths, lookedFor, records, ties }: PathwaysAnswer): Pathways {
  const record = finder(records);
  const tie = finder(ties);
  return {
    paths: paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({
        ...step,
        tie: tie(step.tie),
        from: record(step.from),
        to: record(step.to),
        alternatives: step.alternatives.map(tie),
      })),
      decides: path.decides && {
        ...path.decides,
        tie: tie(path.decides.tie),
        on: record(path.decides.on),
      },
    })),
    lookedFor,
  };
}

/** Puts ids in place of what an answer names. */
export function packMoney({ flows, ends, ...rest }: Money): MoneyAnswer {
  const named = new Named();
  return {
    ...rest,
    flows: flows.map((flow) => ({
      ...flow,
      tie: named.tie(flow.tie),
      payer: named.record(flow.payer),
      payee: named.record(flow.payee),
    })),
    ends: ends.map((end) => ({
      ...end,
      actor: named.record(end.actor),
      questions: end.questions.map(named.record),
    })),
    ...named.all(),
  };
}

/** The reverse of `packMoney`. @throws RangeError when an id names nothing beside the answer. */
export function unpackMoney({ flows, ends, records, ties, ...rest }: MoneyAnswer): Money {
  const record = finder(records);
  const tie = finder(ties);
  return {
    ...rest,
    flows: flows.map((flow) => ({
      ...flow,
      tie: tie(flow.tie),
      payer: record(flow.payer),
      payee: record(flow.payee),
    })),
    ends: ends.map((end) => ({
      ...end,
      actor: record(end.actor),
      questions: end.questions.map(record),
    })),
  };
}

/** Collects what is named, each once, in the order of first mention. */
class Named {
  readonly #records = new Map<string, NamedRecord>();
  readonly #ties = new Map<string, AnsweredTie>();

  readonly record = (record: NamedRecord): string => {
    this.#records.set(record.id, record);
    return record.id;
  };

  readonly tie = (tie: AnsweredTie): string => {
    this.#ties.set(tie.id, tie);
    return tie.id;
  };

  all(): { records: NamedRecord[]; ties: AnsweredTie[] } {
    return { records: [...this.#records.values()], ties: [...this.#ties.values()] };
  }
}

function finder<T extends { id: string }>(items: readonly T[]): (id: string) => T {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    if (item === undefined) throw new RangeError('the answer does not tell what it names');
    return item;
  };
}
