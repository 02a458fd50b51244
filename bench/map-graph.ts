// Made-up graphs of any size for the map: a few actors have most ties, a third stand in boxes.
import type { Graph, GraphActor, GraphTie } from '../server/contract/graph.js';
import { tieType, type TieTypeId } from '../server/contract/tie-types.js';
import type { ActorKind, Level } from '../server/contract/vocabulary.js';
import { seededRandom } from '../client/map/random.js';

const TIES_EACH = 5;
const KINDS: readonly ActorKind[] = ['institution', 'ngo', 'person_official', 'company', 'media'];
const LEVELS: readonly Level[] = ['international', 'national', 'national', 'regional', 'local'];
/** None of them is folded away or, but for the first, drawn as a box. */
const TYPES: readonly TieTypeId[] = ['oversees', 'supports', 'funds', 'coerces', 'influences'];
const WORDS = ['Ministry', 'Committee', 'Union', 'Инспекция', 'Agency', 'Centre', 'Фонд', 'Court'];

const idOf = (kind: 'act' | 'tie', index: number): string => `${kind}_${index}`;

/** So many actors with five ties each; the same number gives the same graph. */
export function madeUpGraph(count: number): Graph {
  const random = seededRandom(count);
  const below = (end: number): number => Math.floor(random() * end);
  const oneOf = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const actors = Array.from({ length: count }, (_, index): GraphActor => {
    const name = `${oneOf(WORDS, 'Union')} of ${oneOf(WORDS, 'Union')} ${index}`;
    return {
      id: idOf('act', index),
      key: null,
      tlp: 'CLEAR',
      name,
      shortName: name,
      kind: oneOf(KINDS, 'ngo'),
      level: oneOf(LEVELS, 'national'),
      lifecycle: 'active',
      us: index === 0,
      addressable: true,
      ties: 0,
    };
  });
  const ties: GraphTie[] = [];
  const join = (type: TieTypeId, from: number, to: number): void => {
    const ends = { from: idOf('act', from), to: idOf('act', to) };
    ties.push({ ...TIE, id: idOf('tie', ties.length), ...ends, type, layer: tieType(type).layer });
  };
  for (let index = 1; index < count; index += 1)
    if (index % 3 === 0) join('part_of', index, index - 1);
  while (ties.length < count * TIES_EACH) {
    // The square makes the first ones more likely.
    const [from, to] = [below(count), Math.floor(random() ** 2 * count)];
    if (from !== to) join(oneOf(TYPES, 'supports'), from, to);
  }
  return { asOf: null, dates: ['review'], actors, issues: [], ties, leftOut: 0 };
}

const TIE: Omit<GraphTie, 'id' | 'from' | 'to' | 'type' | 'layer'> = {
  key: null,
  tlp: 'CLEAR',
  status: 'stated',
  validity: 'current',
  asOf: 'review',
  mirrorOf: null,
  strength: null,
  holds: true,
  sourced: true,
  conflict: false,
};
