// The stylesheet of the map. `z-index-compare: manual` everywhere: else frames hide the lines.
import type { Css, EdgeSingular, NodeSingular, StylesheetStyle } from 'cytoscape';
import { TieStatus } from '../../server/contract/vocabulary.js';
import { DASHES, LAYER_GROUPS, type LayerGroup } from './line-look.js';
import type { Shape } from './shapes.js';
import { markRules } from './show-marks.js';
import { GLYPH, GLYPH_GAP, LINE_HEIGHT, WORD_FONT } from './sizes.js';
import { FAMILY, WEIGHTS } from './text-width.js';
import { lineColour, PALETTES, type Palette, type Theme } from './theme.js';

const SHAPES: Readonly<Record<Shape, Css.NodeShape>> = {
  us: 'hexagon',
  body: 'round-rectangle',
  person: 'ellipse',
  post: 'diamond',
  organisation: 'hexagon',
  international: 'octagon',
  group: 'round-hexagon',
  media: 'round-tag',
  law: 'polygon',
  issue: 'rhomboid',
  unknown: 'ellipse',
  none: 'ellipse',
};
/** A page with a folded corner; `cut-rectangle` at this size looks like a star. */
const PAGE = '-0.75 -1 0.2 -1 0.8 -0.45 0.8 1 -0.75 1';

const LAYER = {
  band: -10,
  frame: 1,
  line: 20,
  strong: 25,
  actor: 30,
  single: 35,
  word: 40,
  step: 45,
  hand: 50,
};

/** Names that would be smaller on the screen, in px, are not drawn. */
const SMALLEST = 7;

const rule = (selector: string, style: Css.Node | Css.Edge): StylesheetStyle => ({
  selector,
  style,
});

function questionMark(colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14"><text x="7" y="10.6" font-family="sans-serif" font-weight="700" font-size="10.5" text-anchor="middle" fill="${colour}">?</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const text = (font: number, weight: number, colour: string): Css.Node => ({
  label: 'data(label)',
  'font-family': `${FAMILY}, sans-serif`,
  'font-size': font,
  'font-weight': weight,
  color: colour,
});

const textRight: Css.Node = {
  'text-wrap': 'wrap',
  'text-max-width': '400px',
  'text-halign': 'right',
  'text-valign': 'center',
  'text-justification': 'left',
  'line-height': LINE_HEIGHT,
};
const textInMiddle: Css.Node = { 'text-valign': 'center', 'text-halign': 'center' };
const pointOnly: Css.Node = { width: 1, height: 1, 'background-opacity': 0 };
const onTop = (z: number): Css.Node => ({ 'z-index': z, 'z-index-compare': 'manual' });

function groundRules(p: Palette): StylesheetStyle[] {
  return [
    rule('node[kind="band"]', {
      shape: 'rectangle',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': p.ground,
      events: 'no',
      ...onTop(LAYER.band),
    }),
    rule('node[kind="band"][?tinted]', { 'background-color': p.band }),
    rule('node[kind="band-name"]', {
      ...pointOnly,
      ...text(12, 600, p.bandName),
      ...textInMiddle,
      'text-rotation': -Math.PI / 2,
      events: 'no',
      ...onTop(0),
    }),
    rule('node[kind="frame"], node[kind="group"]', {
      shape: 'round-rectangle',
      'corner-radius': '6',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': (n: NodeSingular) =>
        p.fills[Math.min(p.fills.length - 1, Number(n.data('depth')))] ?? p.ground,
      'border-width': 1,
      'border-color': p.frame,
      'z-index': (n: NodeSingular) => LAYER.frame + Number(n.data('depth')),
      'z-index-compare': 'manual',
    }),
    rule('node[kind="frame"][?soft]', { 'corner-radius': '14' }),
    rule('node[kind="frame"][?us]', { 'border-width': 2.5, 'border-color': p.us }),
    rule('node[kind="group"]', { 'background-color': p.group, 'border-width': 0 }),
  ];
}

function actorRules(p: Palette, font: number): StylesheetStyle[] {
  return [
    rule('node[kind="actor"]', {
      width: GLYPH,
      height: GLYPH,
      'background-color': p.glyph,
      'border-width': 1.3,
      'border-color': p.glyphBorder,
      ...text(font, 400, p.name),
      'min-zoomed-font-size': SMALLEST,
      ...textRight,
      'text-margin-x': GLYPH_GAP,
      ...onTop(LAYER.actor),
    }),
    ...Object.entries(SHAPES).map(([name, shape]) =>
      rule(`node[kind="actor"][shape="${name}"]`, { shape }),
    ),
    rule('node[shape="law"]', { 'shape-polygon-points': PAGE }),
    rule('node[shape="group"]', { 'background-color': p.ground }),
    rule('node[shape="unknown"]', {
      'background-color': p.ground,
      'border-style': 'dashed',
      'background-image': questionMark(p.glyphBorder),
      'background-fit': 'cover',
    }),
    // Lines of a free layout run where they like.
    rule('node[kind="actor"][?free]', {
      'text-background-color': p.ground,
      'text-background-opacity': 0.8,
      'text-background-shape': 'roundrectangle',
    }),
    rule('node[kind="actor"][?head]', { 'font-weight': WEIGHTS.title }),
    rule('node[kind="actor"][?quiet]', {
      color: p.quietName,
      'border-color': p.quietBorder,
      'background-color': p.quietGlyph,
    }),
    rule('node[kind="actor"][?us]', {
      'background-color': p.us,
      'border-color': p.us,
      color: p.us,
      'font-weight': WEIGHTS.us,
      width: GLYPH - 3,
      height: GLYPH - 3,
      'outline-width': 2,
      'outline-color': p.us,
      'outline-offset': 1.5,
      'text-margin-x': GLYPH_GAP + 5,
    }),
    rule('node[kind="group-title"]', {
      ...pointOnly,
      ...text(font, WEIGHTS.title, p.quietName),
      ...textRight,
      ...onTop(LAYER.actor),
    }),
  ];
}

function lineRules(p: Palette, theme: Theme): StylesheetStyle[] {
  const colour = (id: LayerGroup): Css.Edge => ({
    'line-color': lineColour(id, theme),
    'line-outline-color': lineColour(id, theme),
    'target-arrow-color': lineColour(id, theme),
    'source-arrow-color': lineColour(id, theme),
    'mid-source-arrow-color': lineColour(id, theme),
    color: lineColour(id, theme),
  });
  return [
    rule('edge[kind="line"]', {
      'curve-style': 'round-segments',
      'segment-weights': (e: EdgeSingular) => numbers(e, 'weights'),
      'segment-distances': (e: EdgeSingular) => numbers(e, 'distances'),
      'segment-radii': [6],
      'radius-type': 'arc-radius',
      'edge-distances': 'node-position',
      'source-endpoint': 'data(sourceEnd)',
      'target-endpoint': 'data(targetEnd)',
      width: 'data(width)',
      'arrow-scale': 0.75,
      'line-cap': 'butt',
      'z-index': LAYER.line,
      'z-index-compare': 'manual',
    }),
    rule('edge[kind="line"][bends=0]', { 'curve-style': 'straight' }),
    ...LAYER_GROUPS.map((id) => rule(`edge[layer="${id}"]`, colour(id))),
    ...LAYER_GROUPS.map((id) =>
      rule(`node[kind="word"][layer="${id}"]`, { color: lineColour(id, theme) }),
    ),
    rule('edge[?strong]', { 'arrow-scale': 0.8, 'z-index': LAYER.strong }),
    ...TieStatus.options
      .filter((status) => DASHES[status].length > 0)
      .map((status) =>
        rule(`edge[status="${status}"]`, {
          'line-style': 'dashed',
          'line-dash-pattern': [...DASHES[status]],
        }),
      ),
    rule('edge[?forward]', { 'target-arrow-shape': 'triangle' }),
    rule('edge[?backward]', { 'source-arrow-shape': 'triangle' }),
    rule('edge[?denies]', { 'target-arrow-shape': 'tee' }),
    // Two thin lines: the outline in the colour of the layer, the line itself in that of the ground.
    rule('edge[?conflict]', {
      width: 2,
      'line-color': p.ground,
      'line-outline-width': 1.5,
    }),
    rule('edge[?pale]', { opacity: 0.55 }),
    rule('edge[?proposed]', {
      width: 1,
      opacity: 0.55,
      'target-arrow-fill': 'hollow',
      'source-arrow-fill': 'hollow',
    }),
    rule('edge[?once]', { 'mid-source-arrow-shape': 'circle' }),
    rule('edge[?unknownThen]', { opacity: 0.3 }),
    rule('edge[?single]', {
      ...text(WORD_FONT, 600, p.name),
      'text-rotation': 'autorotate',
      'text-background-color': p.ground,
      'text-background-opacity': 0.92,
      'text-background-padding': '1',
      'z-index': LAYER.single,
      'z-index-compare': 'manual',
    }),
    rule('.opened', { visibility: 'hidden' }),
  ];
}

function wordRules(p: Palette): StylesheetStyle[] {
  const ground: Css.Node = {
    'text-background-color': p.ground,
    'text-background-opacity': 0.92,
    'text-background-padding': '1',
    'text-background-shape': 'roundrectangle',
  };
  return [
    rule('node[kind="word"]', {
      ...pointOnly,
      ...text(WORD_FONT, 600, p.name),
      'font-size': 'data(size)',
      ...textInMiddle,
      ...ground,
      events: 'no',
      ...onTop(LAYER.word),
    }),
    rule('node[kind="word"][?near]', { display: 'none' }),
    rule('node[kind="word"].read', { display: 'element' }),
  ];
}

/** What one takes hold of: the corner of a box, and the end of a line that is being drawn. */
function handleRules(p: Palette): StylesheetStyle[] {
  return [
    rule('node[kind="toggle"]', {
      width: 10,
      height: 10,
      shape: 'round-rectangle',
      'background-color': p.ground,
      'background-opacity': 0,
      ...text(11, 600, p.bandName),
      ...textInMiddle,
      'text-events': 'yes',
      ...onTop(LAYER.hand),
    }),
    rule('node[kind="toggle"].over', { 'background-opacity': 1, color: p.us }),
    rule('node[kind="hand"]', {
      width: 12,
      height: 12,
      shape: 'ellipse',
      'background-color': p.us,
      ...text(11, 700, p.ground),
      ...textInMiddle,
      ...onTop(LAYER.hand),
    }),
    rule('edge[kind="drawing"]', {
      'curve-style': 'straight',
      width: 2,
      'line-style': 'dashed',
      'line-color': p.us,
      events: 'no',
      'z-index': LAYER.hand,
      'z-index-compare': 'manual',
    }),
  ];
}

/** What selection, highlight, a pathway and the pointer change; the last rule that fits wins. */
function stateRules(p: Palette): StylesheetStyle[] {
  const step: Css.Edge = {
    width: 4.5,
    opacity: 1,
    'arrow-scale': 1,
    'z-index': LAYER.step,
    'z-index-compare': 'manual',
  };
  return [
    rule('.dim', { opacity: 0.25 }),
    rule('node[kind="frame"].dim, node[kind="group"].dim', { opacity: 0.45 }),
    rule('node[kind="actor"].step', {
      'font-weight': WEIGHTS.title,
      'text-background-color': p.ground,
      'text-background-opacity': 0.92,
      'text-background-padding': '2',
      'text-background-shape': 'roundrectangle',
      ...onTop(LAYER.step),
    }),
    rule('edge.step', step),
    rule('edge[kind="step"]', {
      ...step,
      'curve-style': 'unbundled-bezier',
      'control-point-distances': [24],
      'control-point-weights': [0.5],
      'line-color': p.name,
      'target-arrow-color': p.name,
      'target-arrow-shape': 'triangle',
      'line-style': 'dashed',
      'line-dash-pattern': [2, 2],
    }),
    rule('node[kind="number"]', {
      ...pointOnly,
      ...text(12, 700, p.ground),
      ...textInMiddle,
      'text-background-color': p.name,
      'text-background-opacity': 1,
      'text-background-padding': '3',
      'text-background-shape': 'roundrectangle',
      events: 'no',
      ...onTop(LAYER.step + 1),
    }),
    rule('node[kind="number"][?weakest]', { 'text-background-color': p.weakest }),
    rule('edge.over', { 'underlay-color': p.us, 'underlay-opacity': 0.2, 'underlay-padding': 4 }),
    rule('node[kind="actor"].over', {
      'underlay-color': p.us,
      'underlay-opacity': 0.2,
      'underlay-padding': 4,
    }),
    rule('node[kind="actor"].selected', {
      'outline-width': 2.5,
      'outline-color': p.us,
      'outline-offset': 2.5,
    }),
    rule('edge.selected', {
      'underlay-color': p.us,
      'underlay-opacity': 0.35,
      'underlay-padding': 4,
    }),
  ];
}

function numbers(edge: EdgeSingular, name: string): number[] {
  const value: unknown = edge.data(name);
  return Array.isArray(value) ? value.filter((n) => typeof n === 'number') : [];
}

/** The stylesheet for a theme and the font size of names, in px. */
export function styleOf(theme: Theme, font: number): StylesheetStyle[] {
  const palette = PALETTES[theme];
  return [
    rule('node', { 'overlay-opacity': 0 }),
    rule('edge', { 'overlay-opacity': 0 }),
    ...groundRules(palette),
    ...actorRules(palette, font),
    ...wordRules(palette),
    ...lineRules(palette, theme),
    ...handleRules(palette),
    ...markRules(palette),
    ...stateRules(palette),
  ];
}
