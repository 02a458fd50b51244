// The facts of all records, in memory, and each viewer's part of them.
import type { SubjectName } from '../contract/registry.js';
import type { Viewer } from '../visibility/viewer.js';
import { visibleIds } from '../visibility/visible.rules.js';
import { isKind, type Fact, type Facts } from './facts.js';

/** Viewers whose part is kept ready; a part is dropped when anything changes. */
const VIEWS_KEPT = 64;

const byId = (a: Fact, b: Fact): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A viewer's part of the facts, and what only lists of retired records need beside. */
export interface ViewerFacts extends Facts {
  /** Ids of all records that are there, retired ones too. */
  ids(): ReadonlySet<string>;
  has(id: string): boolean;
  allWithRetired<N extends SubjectName>(subject: N): readonly Fact<N>[];
}

/** What rules ask about a record and its neighbours. */
export type KnownFacts = Pick<ViewerFacts, 'get' | 'has' | 'pointingAt'>;

/** A viewer's facts as they will be once these have changed or come to be. */
export function withChanged(facts: KnownFacts, changed: ReadonlyMap<string, Fact>): KnownFacts {
  return {
    has: (id) => changed.has(id) || facts.has(id),
    get: (id) => changed.get(id) ?? facts.get(id),
    pointingAt: (id, subject) => [
      ...facts.pointingAt(id, subject).filter((fact) => !changed.has(fact.id)),
      ...only([...changed.values()], subject).filter(
        ({ retired, refs }) => !retired && refs.includes(id),
      ),
    ],
  };
}

export class FactStore {
  readonly #facts = new Map<string, Fact>();
  readonly #views = new Map<string, ViewerFacts>();

  /** Takes in the newest facts of records and the ids of records that are no more. */
  apply(facts: Iterable<Fact>): void {
    for (const fact of facts) this.#facts.set(fact.id, fact);
    this.#views.clear();
  }

  clear(): void {
    this.#facts.clear();
    this.#views.clear();
  }

  /** The whole, for code that acts for no viewer (the seed, `doctor`). */
  everything(): ViewerFacts {
    return this.#view('*', () => new Set(this.#facts.keys()));
  }

  /** What this viewer may see; nothing else is ever handed to lists, analyses or search. */
  for(viewer: Viewer): ViewerFacts {
    const { account, clearance, circles, affiliation } = viewer;
    const signature = JSON.stringify([account, clearance, [...circles].sort(), affiliation]);
    return this.#view(signature, () => visibleIds(this.#facts.values(), viewer));
  }

  #view(signature: string, ids: () => ReadonlySet<string>): ViewerFacts {
    const kept = this.#views.get(signature);
    if (kept) return kept;
    const oldest = this.#views.size >= VIEWS_KEPT ? this.#views.keys().next().value : undefined;
    if (oldest !== undefined) this.#views.delete(oldest);
    const view = makeView(this.#facts, ids());
    this.#views.set(signature, view);
    return view;
  }
}

function makeView(facts: ReadonlyMap<string, Fact>, ids: ReadonlySet<string>): ViewerFacts {
  const kinds = new Map<SubjectName, Fact[]>();
  const pointing = new Map<string, Fact[]>();
  for (const id of ids) {
    const fact = facts.get(id);
    if (!fact) continue;
    listed(kinds, fact.subject).push(fact);
    if (fact.retired) continue;
    for (const ref of fact.refs) listed(pointing, ref).push(fact);
  }
  for (const list of [...kinds.values(), ...pointing.values()]) list.sort(byId);
  const live = new Map([...kinds].map(([kind, list]) => [kind, list.filter((f) => !f.retired)]));
  return {
    ids: () => ids,
    has: (id) => ids.has(id),
    get: (id) => (ids.has(id) ? facts.get(id) : undefined),
    all: (subject) => only(live.get(subject), subject),
    allWithRetired: (subject) => only(kinds.get(subject), subject),
    pointingAt: (id, subject) => (pointing.get(id) ?? []).filter((fact) => isKind(fact, subject)),
  };
}

function only<N extends SubjectName>(facts: readonly Fact[] | undefined, subject: N): Fact<N>[] {
  return (facts ?? []).filter((fact): fact is Fact<N> => isKind(fact, subject));
}

function listed<K>(map: Map<K, Fact[]>, key: K): Fact[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
