// The facts of all records, in memory, and each viewer's part of them.
import type { SubjectName } from '../contract/registry.js';
import type { Viewer } from '../visibility/viewer.js';
import { isSeenAlike, visibleIds } from '../visibility/visible.rules.js';
import { FactIndex } from './fact-index.js';
import { isKind, type Fact, type Facts } from './facts.js';

/** Viewers whose part is kept ready. */
const VIEWERS_KEPT = 64;

/** A viewer's part of the facts, and what only lists of retired records need beside. */
export interface ViewerFacts extends Facts {
  /** Ids of all records that are there, retired ones too. */
  ids(): ReadonlySet<string>;
  has(id: string): boolean;
  allWithRetired<N extends SubjectName>(subject: N): readonly Fact<N>[];
}

/** What rules ask about a record and its neighbours. */
export type KnownFacts = Pick<ViewerFacts, 'all' | 'get' | 'has' | 'pointingAt'>;

/** A viewer's facts as they will be once these have changed or come to be. */
export function withChanged(facts: KnownFacts, changed: ReadonlyMap<string, Fact>): KnownFacts {
  return {
    has: (id) => changed.has(id) || facts.has(id),
    get: (id) => changed.get(id) ?? facts.get(id),
    all: (subject) => [
      ...facts.all(subject).filter(({ id }) => !changed.has(id)),
      ...only([...changed.values()], subject).filter(({ retired }) => !retired),
    ],
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
  readonly #index = new FactIndex();
  readonly #views = new Map<string, ViewerFacts>();
  readonly #visible = new Map<string, ReadonlySet<string>>();

  /** Takes in the newest facts of records. */
  apply(facts: Iterable<Fact>): void {
    this.#views.clear();
    for (const fact of facts) {
      const before = this.#facts.get(fact.id);
      this.#facts.set(fact.id, fact);
      this.#index.replace(before, fact);
      if (!before || !isSeenAlike(before, fact)) this.#visible.clear();
    }
  }

  clear(): void {
    this.#facts.clear();
    this.#index.clear();
    this.#views.clear();
    this.#visible.clear();
  }

  /** Each as it is when its turn comes; retired ones too. */
  everyFact(): Iterable<Fact> {
    return this.#facts.values();
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

  #view(signature: string, see: () => ReadonlySet<string>): ViewerFacts {
    const make = () => {
      const ids = keep(this.#visible, signature, see);
      return makeView(this.#facts, this.#index, ids);
    };
    return keep(this.#views, signature, make);
  }
}

/** What is kept under a name, else made now; the oldest goes when there are too many. */
function keep<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const oldest = kept.size >= VIEWERS_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  const made = make();
  kept.set(name, made);
  return made;
}

function makeView(
  facts: ReadonlyMap<string, Fact>,
  index: FactIndex,
  ids: ReadonlySet<string>,
): ViewerFacts {
  const live = new Map<SubjectName, readonly Fact[]>();
  const withRetired = <N extends SubjectName>(subject: N) =>
    only(index.ofKind(subject), subject).filter(({ id }) => ids.has(id));
  const isShown = ({ id, retired }: Fact) => !retired && ids.has(id);
  return {
    ids: () => ids,
    has: (id) => ids.has(id),
    get: (id) => (ids.has(id) ? facts.get(id) : undefined),
    all: (subject) => {
      const known = live.get(subject) ?? index.ofKind(subject).filter(isShown);
      live.set(subject, known);
      return only(known, subject);
    },
    allWithRetired: withRetired,
    pointingAt: (id, subject) => only(index.pointingAt(id, subject).filter(isShown), subject),
  };
}

function only<N extends SubjectName>(facts: readonly Fact[], subject: N): Fact<N>[] {
  return facts.filter((fact): fact is Fact<N> => isKind(fact, subject));
}
