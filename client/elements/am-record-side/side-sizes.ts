// Sizes of the panel beside map or table, and of the sheet that it is on a phone.

export const LEAST_WIDTH = 360;
export const MOST_WIDTH = 560;

export const clampWidth = (width: number): number =>
  Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

/** Where the sheet of a phone stops: its head alone, two thirds of the page, all of it. */
export const STOPS = ['head', 'part', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Height of the head in px, as in the style of the sheet. */
export const HEAD = 132;
/** What a full sheet leaves of the page above it, in px. */
export const ABOVE = 12;

const heightOf = (stop: Stop, page: number): number => {
  if (stop === 'head') return HEAD;
  return stop === 'part' ? (page * 2) / 3 : page - ABOVE;
};

/** The stop that is nearest to a height, on a page of so many px. */
export function nearestStop(height: number, page: number): Stop {
  const distance = (stop: Stop): number => Math.abs(heightOf(stop, page) - height);
  return STOPS.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** The stop above or below; from the ends, the same. */
export function stopBeside(stop: Stop, by: 1 | -1): Stop {
  return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}

/** After a press on the handle: larger, and from full back to the head. */
export const stopAfter = (stop: Stop): Stop => (stop === 'full' ? 'head' : stopBeside(stop, 1));
