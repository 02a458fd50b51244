// Judgements on what the map has drawn: overlaps, readable names, strong colours.
import type { Box, DrawnActor, DrawnMap, DrawnName } from './map-reading.js';

/** Px by which boxes may touch: their borders are drawn half outside. */
const TOUCH = 1;
const SMALLEST = 10;

const overlap = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + TOUCH &&
  b.x + b.w > a.x + TOUCH &&
  a.y + a.h > b.y + TOUCH &&
  b.y + b.h > a.y + TOUCH;

const within = (outer: Box, { x, y, w, h }: Box): boolean =>
  x >= outer.x - TOUCH &&
  y >= outer.y - TOUCH &&
  x + w <= outer.x + outer.w + TOUCH &&
  y + h <= outer.y + outer.h + TOUCH;

/** Pairs of actors that lie over each other; a box may lie around another actor. */
export function overlappingActors(actors: readonly DrawnActor[]): string[] {
  const holds = (a: DrawnActor, b: DrawnActor): boolean => a.frame && within(a, b);
  return actors.flatMap((a, i) =>
    actors
      .slice(i + 1)
      .filter((b) => overlap(a, b) && !holds(a, b) && !holds(b, a))
      .map((b) => `${a.id} ${b.id}`),
  );
}

/** Names in letters of 10 px or more, wholly inside the map, with nothing over them. */
export function readableNames({ width, height, names, actors }: DrawnMap): DrawnName[] {
  const glyphs = actors.filter(({ frame }) => !frame);
  return names.filter(
    (name) =>
      name.font >= SMALLEST &&
      within({ x: 0, y: 0, w: width, h: height }, name) &&
      name.uncovered &&
      names.every((other) => other === name || !overlap(name, other)) &&
      glyphs.every((glyph) => !overlap(name, glyph)),
  );
}

/** Whether a colour, `rgb(r,g,b)`, catches the eye: by its saturation, 0 to 1. */
export function isStrong(colour: string): boolean {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => Number(part) / 255);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (high + low) / 2;
  return (high - low) / (1 - Math.abs(2 * lightness - 1)) > 0.65;
}
