// A scratch copy of one viewer's facts with a few of them changed: nothing is stored.
import type { SubjectName } from '../../contract/registry.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';

/** The facts as they would be with these in place of, or beside, those of the same id. */
export function withScratch(facts: Facts, changed: readonly Fact[]): Facts {
  const byId = new Map(changed.map((fact) => [fact.id, fact]));
  const lists = new Map<string, readonly Fact[]>();
  const kept = <N extends SubjectName>(
    name: string,
    subject: N,
    read: () => readonly Fact<N>[],
  ) => {
    const list = lists.get(name) ?? read();
    lists.set(name, list);
    return list.filter((fact): fact is Fact<N> => isKind(fact, subject));
  };
  const merge = <N extends SubjectName>(
    known: readonly Fact<N>[],
    subject: N,
    keep: (fact: Fact) => boolean,
  ) =>
    [
      ...known.filter(({ id }) => !byId.has(id)),
      ...changed.filter(
        (fact): fact is Fact<N> => isKind(fact, subject) && !fact.retired && keep(fact),
      ),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    get: (id) => byId.get(id) ?? facts.get(id),
    all: (subject) => kept(subject, subject, () => merge(facts.all(subject), subject, () => true)),
    pointingAt: (id, subject) =>
      kept(`${id} ${subject}`, subject, () =>
        merge(facts.pointingAt(id, subject), subject, ({ refs }) => refs.includes(id)),
      ),
  };
}

/** A fact that is no more. */
export const withoutFact = <N extends SubjectName>(fact: Fact<N>): Fact<N> => ({
  ...fact,
  retired: true,
});
