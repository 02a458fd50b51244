// From a graph to a picture, keeping the order of what was drawn before.
import type { Graph } from '../../server/contract/graph.js';
import type { View } from '../../server/contract/views.js';
import type { MapModel } from './drawn.js';
import type { Folds } from './folds.js';
import { loadFonts, measureText } from './fonts.js';
import type { Point } from './geometry.js';
import type { Picture } from './layout.js';
import { makeLayoutRunner } from './layout-runner.js';
import { groupTitle, layerNames, type InLanguage } from './map-words.js';
import { buildModel } from './model.js';
import { chooseOrder, type Order } from './order.js';
import { homeZoom, type Viewport } from './sizes.js';
import { giveWay } from './slices.js';
import { fillWidthTable, type WidthTable } from './text-width.js';

export interface DraftRequest {
  graph: Graph;
  folds: Folds;
  /** Boxes that are closed. */
  closed: ReadonlySet<string>;
  layout: View['layout'];
  /** Where somebody put actors, in px of the map. */
  pinned: ReadonlyMap<string, Point>;
  /** Around whom a radial layout is drawn. */
  centre: string | null;
  viewport: Viewport;
  word: InLanguage;
}

export interface Draft {
  layout: View['layout'];
  model: MapModel;
  picture: Picture;
  /** What the picture is laid out for, in px at zoom 1. */
  area: Viewport;
}

export interface Drafter {
  /** Null when a later call took its place, or it was stopped; `report` is told the part done. */
  draft(request: DraftRequest, report: (part: number) => void): Promise<Draft | null>;
  /** The next draft finds a new order. */
  forgetOrder(): void;
  stop(): void;
}

/** Any number: the same one gives the same map. */
const SEED = 7;

export function makeDrafter(): Drafter {
  const layouts = makeLayoutRunner();
  const widths: WidthTable = new Map();
  let order: Order | null = null;
  let latest = 0;
  return {
    async draft({ graph, folds, closed, layout, pinned, centre, viewport, word }, report) {
      const turn = ++latest;
      await giveWay();
      if (turn !== latest) return null;
      const model = buildModel(graph, folds, groupTitle, { boxes: layout === 'levels', closed });
      const zoom = homeZoom(model.nodes.size);
      const area = {
        width: Math.floor(viewport.width / zoom),
        height: Math.floor(viewport.height / zoom),
      };
      await loadFonts(model);
      if (turn !== latest) return null;
      fillWidthTable(widths, model, measureText);
      const chosen = chooseOrder(order, model, area);
      const words = layerNames(word);
      const start = chosen.arrangement;
      await giveWay();
      if (turn !== latest) return null;
      const picture = await layouts.run(
        { layout, model, viewport: area, widths, words, start, pinned, centre, seed: SEED },
        report,
      );
      if (!picture) return null;
      if (picture.arrangement) order = { ...chosen, arrangement: picture.arrangement };
      return { layout, model, picture, area };
    },
    forgetOrder() {
      order = null;
    },
    stop() {
      latest++;
      layouts.stop();
    },
  };
}
