import type { Graph } from '../../../server/contract/graph.js';
import { chooseBoxes } from '../../map/boxes.js';
import { byStableName } from '../../map/ranks.js';

/** Ids of the outermost boxes of a graph: to close them is to close all. */
export function boxesIn({ actors, ties }: Graph): string[] {
  const ids = new Set(actors.map(({ id }) => id));
  const { parent } = chooseBoxes([...ties].sort(byStableName), ids);
  return [...new Set(parent.values())].filter((id) => !parent.has(id));
}
