// What is done by dragging: an actor is put elsewhere with all in its box, and a line is drawn from the
// hand of the selected actor to another.
import type { Collection, Core, EventObjectNode } from 'cytoscape';
import type { MapModel } from './drawn.js';
import { frameId, toggleId } from './elements.js';
import { around, type Point } from './geometry.js';
import type { Picture } from './layout.js';
import { glyphRect } from './metrics.js';

export interface HandEvents {
  /** An actor was put somewhere, in px of the map. */
  moved(id: string, to: Point): void;
  /** A line was drawn from one actor to another. */
  drawn(from: string, to: string): void;
}

/** What is needed to know what is moved and where a line ends. */
export interface Held {
  model: MapModel;
  picture: Picture;
}

/** A drag that goes less far was a press, in px of the map. */
const STILL = 4;
const HAND = 'hand';
const DRAWING = 'drawing';
/** From the glyph to the hand, in px. */
const HAND_OFF = { x: -12, y: -11 };
/** A line ends at an actor when it is let go so near to glyph or name, in px. */
const NEAR = 6;

/** The actor whose glyph or name is at a point. */
export function actorAt({ model, picture }: Held, { x, y }: Point): string | null {
  for (const [id, name] of picture.names) {
    const [node, place] = [model.nodes.get(id), picture.places.get(id)];
    if (!node || !place || node.group !== null) continue;
    const room = around(glyphRect(place.glyph), name);
    const inside = x > room.x - NEAR && x < room.x + room.w + NEAR;
    if (inside && y > room.y - NEAR && y < room.y + room.h + NEAR) return id;
  }
  return null;
}

/** A node with everything inside it. */
function subtree(model: MapModel, id: string): string[] {
  return [id, ...(model.nodes.get(id)?.children ?? []).flatMap((child) => subtree(model, child))];
}

function partsOf(cy: Core, model: MapModel, id: string): Collection {
  const ids = subtree(model, id).flatMap((one) => [one, frameId(one), toggleId(one)]);
  return ids.reduce((all, one) => all.union(cy.getElementById(one)), cy.collection());
}

/** Follows the pointer on a canvas; `held` gives what is drawn at the time. */
export function bindHands(cy: Core, held: () => Held | null, events: HandEvents): void {
  let parts: Collection = cy.collection();
  let last: Point = { x: 0, y: 0 };
  let start: Point = last;
  cy.on('grab', 'node[kind="actor"]', ({ target }: EventObjectNode) => {
    const now = held();
    if (!now) return;
    parts = partsOf(cy, now.model, target.id()).not(target);
    start = last = { ...target.position() };
  });
  cy.on('drag', 'node[kind="actor"]', ({ target }: EventObjectNode) => {
    const at = { ...target.position() };
    parts.nodes().shift({ x: at.x - last.x, y: at.y - last.y });
    last = at;
  });
  cy.on('free', 'node[kind="actor"]', ({ target }: EventObjectNode) => {
    const at = { ...target.position() };
    const by = { x: at.x - start.x, y: at.y - start.y };
    if (Math.hypot(by.x, by.y) > STILL) events.moved(target.id(), at);
    else {
      parts.nodes().shift({ x: -by.x, y: -by.y });
      target.position(start);
    }
  });
  cy.on('grab', 'node[kind="hand"]', ({ target }: EventObjectNode) => {
    const source: unknown = target.data('from');
    cy.add({ group: 'edges', data: { id: DRAWING, kind: DRAWING, source, target: HAND } });
  });
  cy.on('drag', 'node[kind="hand"]', ({ target }: EventObjectNode) => {
    const now = held();
    const over = now && actorAt(now, target.position());
    cy.nodes('.over').removeClass('over');
    if (over) cy.getElementById(over).addClass('over');
  });
  cy.on('free', 'node[kind="hand"]', ({ target }: EventObjectNode) => {
    const now = held();
    const [from, to] = [String(target.data('from')), now && actorAt(now, target.position())];
    cy.nodes('.over').removeClass('over');
    showHand(cy, now && from);
    if (to && to !== from) events.drawn(from, to);
  });
}

/** The hand from which a line is drawn, beside this actor; null takes it away. */
export function showHand(cy: Core, actor: string | null): void {
  cy.getElementById(DRAWING).remove();
  cy.getElementById(HAND).remove();
  const glyph = actor === null ? null : cy.getElementById(actor);
  if (!glyph || glyph.empty()) return;
  const { x, y } = glyph.nodes().first().position();
  cy.add({
    group: 'nodes',
    data: { id: HAND, kind: 'hand', from: actor, label: '+' },
    position: { x: x + HAND_OFF.x, y: y + HAND_OFF.y },
  });
}
