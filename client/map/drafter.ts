// From a graph to a picture, keeping the order of what was drawn before.
import type { Graph } from '../../server/contract/graph.js';
import type { MapModel } from './drawn.js';
import type { Folds } from './folds.js';
import { loadFonts, measureText } from './fonts.js';
import type { Picture } from './layout.js';
import { makeLayoutRunner } from './layout-runner.js';
import { groupTitle, layerNames, type InLanguage } from './map-words.js';
import { buildModel } from './model.js';
import { chooseOrder, type Order } from './order.js';
import { homeZoom, type Viewport } from './sizes.js';
import { fillWidthTable, type WidthTable } from './text-width.js';

export interface Draft {
  model: MapModel;
  picture: Picture;
  /** What the picture is laid out for, in px at zoom 1. */
  area: Viewport;
}

export interface Drafter {
  /** Null when a later call took its place. */
  draft(graph: Graph, folds: Folds, viewport: Viewport, word: InLanguage): Promise<Draft | null>;
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
  return {
    async draft(graph, folds, viewport, word) {
      const model = buildModel(graph, folds, groupTitle);
      const zoom = homeZoom(model.nodes.size);
      const area = {
        width: Math.floor(viewport.width / zoom),
        height: Math.floor(viewport.height / zoom),
      };
      await loadFonts(model);
      fillWidthTable(widths, model, measureText);
      const chosen = chooseOrder(order, model, area);
      const words = layerNames(word);
      const start = chosen.arrangement;
      const picture = await layouts.run({
        model,
        viewport: area,
        widths,
        words,
        start,
        seed: SEED,
      });
      if (!picture) return null;
      order = { ...chosen, arrangement: picture.arrangement };
      return { model, picture, area };
    },
    forgetOrder() {
      order = null;
    },
    stop: () => layouts.stop(),
  };
}
