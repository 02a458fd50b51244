// What keys do on the map: they go from actor to actor, open, draw a relationship, zoom, leave.
import type { Draft } from './drafter.js';
import type { Point } from './geometry.js';
import { ARROWS, isArrow } from './neighbour.js';
import { nextActor, nextTie, recordAt, type MapSelection } from './picking.js';
import { bundleOf } from './show.js';

/** How far a key moves an actor, in px of the map. */
const NUDGE = 16;

/** What is on the map when a key is pressed. */
export interface KeyedMap {
  draft: Draft;
  selected: string | null;
  /** Line whose single ties are drawn. */
  openLine: string | null;
  writable: boolean;
  /** From whom a relationship is being drawn. */
  tieFrom: string | null;
}

export interface KeyActions {
  select(selection: MapSelection): void;
  open(selection: MapSelection): void;
  /** Draws the single ties of a line; null: of none. */
  showLine(id: string | null): void;
  /** Somebody at whom a relationship begins; null gives it up. */
  beginTie(from: string | null): void;
  drawTie(from: string, to: string): void;
  toggleBox(id: string): void;
  moveActor(id: string, to: Point): void;
  zoom(direction: 1 | -1): void;
  home(): void;
  leave(): void;
}

/** Tells of each key whether the map took it. */
export function makeMapKeys(act: KeyActions): (event: KeyboardEvent, map: KeyedMap) => boolean {
  /** The actor whose ties the key L goes through. */
  let tiesOf: string | null = null;

  const letter = (key: string, { draft, selected, writable }: KeyedMap): void => {
    if (selected === null) return;
    const at = recordAt(draft.model, selected);
    const actor = at?.kind === 'actor' ? at.id : null;
    if (key === 'l') {
      tiesOf = actor ?? tiesOf;
      const tie = tiesOf && nextTie(draft.model, tiesOf, selected);
      if (tie) act.select({ id: tie.id, kind: 'tie' });
    } else if (actor === null) return;
    else if (key === 'c') act.toggleBox(actor);
    else if (writable) act.beginTie(actor);
  };

  return ({ key, shiftKey, ctrlKey, metaKey, altKey }, map) => {
    if (ctrlKey || metaKey || altKey) return false;
    if (isArrow(key) && shiftKey) nudge(act, map, ARROWS[key]);
    else if (isArrow(key)) {
      const id = nextActor(map.draft.model, map.draft.picture, map.selected, key);
      if (id !== null) act.select({ id, kind: 'actor' });
    } else if (key === 'Enter') enter(act, map);
    else if (key === '+' || key === '=') act.zoom(1);
    else if (key === '-') act.zoom(-1);
    else if (key === '0') act.home();
    else if (key === 'Escape') escape(act, map);
    else if (LETTERS.has(key.toLowerCase())) letter(key.toLowerCase(), map);
    else return false;
    return true;
  };
}

/** Keys that do something with the selected actor: its ties, its box, a new tie. */
const LETTERS: ReadonlySet<string> = new Set(['l', 'c', 't']);

/** Opens the record, the line that stands for several ties, or the form of what is being drawn. */
function enter(act: KeyActions, { draft: { model }, selected, tieFrom, openLine }: KeyedMap): void {
  if (selected === null) return;
  const line = bundleOf(model, selected);
  if (tieFrom !== null) {
    act.beginTie(null);
    if (tieFrom !== selected && !line) act.drawTie(tieFrom, selected);
    return;
  }
  const several = (model.bundles.find(({ id }) => id === line)?.ties.length ?? 0) > 1;
  const record = recordAt(model, selected);
  if (line !== null && line !== openLine && several) act.showLine(line);
  else if (record) act.open(record);
}

function escape(act: KeyActions, { tieFrom, openLine }: KeyedMap): void {
  if (tieFrom !== null) act.beginTie(null);
  else if (openLine !== null) act.showLine(null);
  else act.leave();
}

/** Puts the selected actor a little elsewhere. */
function nudge(act: KeyActions, { draft, selected: id }: KeyedMap, { x, y }: Point): void {
  const glyph = id === null ? undefined : draft.picture.places.get(id)?.glyph;
  if (id !== null && glyph) act.moveActor(id, { x: glyph.x + x * NUDGE, y: glyph.y + y * NUDGE });
}
