// What the page hands to the drawing: the same object as long as it says the same, since each new one
// lays the map out, or looks for what was asked for, anew.
import type { MapState } from '../../app/map-address.js';
import type { GraphView } from '../../data/graph-view.js';
import { FOLDS, type Folds } from '../../map/folds.js';
import type { Highlight } from '../../map/show.js';

export interface MapInputs {
  folds: Folds;
  highlight: Highlight | null;
  sought: readonly string[];
  closed: ReadonlySet<string>;
}

/** Remembers the last value and keeps it while its key is the same. */
function keep<T>(): (key: unknown, make: () => T) => T {
  const last = new Map<unknown, T>();
  return (key, make) => {
    const kept = last.get(key);
    if (kept !== undefined) return kept;
    const value = make();
    last.clear();
    last.set(key, value);
    return value;
  };
}

/** Reads the inputs from view and state, one object for each thing that was said. */
export function makeInputs(): (view: GraphView, state: MapState) => MapInputs {
  const [folds, highlight, sought] = [keep<Folds>(), keep<Highlight | null>(), keep<string[]>()];
  const closed = keep<ReadonlySet<string>>();
  return (view, state) => {
    const ids = soughtIn(view, state);
    return {
      folds: folds(state.folds.join(), () => foldsOf(state.folds)),
      highlight: highlight(view.highlighted, () => highlightOf(view.highlighted)),
      sought: sought(ids.join(), () => ids),
      closed: closed(state.closed.join(), () => new Set(state.closed)),
    };
  };
}

const foldsOf = (open: readonly string[]): Folds => {
  const states = FOLDS.map((fold) => [fold, open.includes(fold) ? 'open' : 'closed'] as const);
  return Object.fromEntries(states) as Folds;
};

const highlightOf = (ids: ReadonlySet<string> | null): Highlight | null =>
  ids && { actors: ids, ties: ids };

/** What the address asks to see: a pathway; else those in focus, with all that is drawn around them. */
function soughtIn({ path, graph }: GraphView, { focus }: MapState): string[] {
  if (path) return path.steps.flatMap(({ tie, from, to }) => [from, tie, to]);
  if (focus.length === 0) return [];
  const shown = new Set(graph.actors.map(({ id }) => id));
  return [...new Set([...focus.filter((id) => shown.has(id)), ...shown])];
}
