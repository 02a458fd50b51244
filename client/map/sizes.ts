// Sizes of everything drawn, in px, for a viewport and a font size.

/** The lattice on which blocks are packed and lines are routed. */
export const GRID = 8;
export const onGrid = (length: number): number => Math.ceil(length / GRID) * GRID;

export const GLYPH = 14;
export const GLYPH_GAP = 5;
export const LINE_HEIGHT = 1.2;
/** Font sizes of names, the largest that fits is taken. */
export const FONTS: readonly number[] = [13, 12.5, 12, 11.5, 11, 10.5];
export const WORD_FONT = 10.5;
/** Zoom from which every line of a large map says its word. */
const NEAR = 1.6;
/** Up to so many nodes a map is drawn larger, and every line says its word at once. */
const FEW = 24;
const FEW_ZOOM = 1.25;
export const MAX_GAP = 40;

export interface Viewport {
  width: number;
  height: number;
}

export interface Sizes {
  font: number;
  /** Left, top, width and height of the area for blocks. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Widest name, title and group title before it breaks in two. */
  nameWidth: number;
  titleWidth: number;
  groupWidth: number;
  /** Height of a row with a name of one and of two lines. */
  rows: readonly [number, number];
  padding: number;
  paddingBelow: number;
  columnGap: number;
  boxGap: number;
  gapX: number;
  gapY: number;
  bandPadding: number;
}

/** Sizes for a viewport; small fonts get tighter rows and gaps. */
export function sizesFor(viewport: Viewport, font: number): Sizes {
  const tight = font < 12;
  return {
    font,
    left: 40,
    top: 4,
    width: viewport.width - 56,
    height: viewport.height - 8,
    nameWidth: font * (tight ? 10.5 : 8.1),
    titleWidth: font * (tight ? 14 : 12),
    groupWidth: font * 18,
    rows: [tight ? 16 : 24, 2 * LINE_HEIGHT * font > 31 ? 40 : 32],
    padding: 8,
    paddingBelow: tight ? 6 : 4,
    columnGap: 16,
    boxGap: 8,
    gapX: tight ? 16 : 24,
    gapY: tight ? 8 : 16,
    bandPadding: 8,
  };
}

/** Zoom at which a map of so many nodes is first shown. */
export const homeZoom = (nodes: number): number => (nodes <= FEW ? FEW_ZOOM : 1);

/** Zoom from which every line says its word; the words are drawn so small as to be read there. */
export const nearZoom = (nodes: number): number => (nodes <= FEW ? FEW_ZOOM : NEAR);
