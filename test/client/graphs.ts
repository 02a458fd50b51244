// Small graphs for tests of the client.
import type { ComparedTie } from '../../server/contract/compare.js';
import type { Graph, GraphActor, GraphTie } from '../../server/contract/graph.js';

export const actor = (id: string, change: Partial<GraphActor> = {}): GraphActor => ({
  id,
  key: null,
  tlp: 'GREEN',
  name: id,
  shortName: id,
  kind: 'ngo',
  level: 'national',
  lifecycle: 'active',
  us: false,
  addressable: true,
  ties: 0,
  ...change,
});

export const tie = (from: string, to: string, change: Partial<GraphTie> = {}): GraphTie => ({
  id: `${from}-${to}`,
  key: null,
  tlp: 'GREEN',
  from,
  to,
  type: 'oversees',
  layer: 'formal',
  status: 'stated',
  validity: 'current',
  asOf: 'review',
  mirrorOf: null,
  strength: null,
  holds: true,
  sourced: true,
  conflict: false,
  ...change,
});

export const compared = (from: string, to: string): ComparedTie => {
  const { id, key, tlp, type, layer, status, validity, asOf } = tie(from, to);
  return { id, key, tlp, from, to, type, layer, status, validity, asOf, since: null, until: null };
};

export const graph = (
  actors: GraphActor[],
  ties: GraphTie[],
  change: Partial<Graph> = {},
): Graph => ({
  asOf: 'review',
  dates: ['review'],
  actors,
  issues: [],
  ties,
  leftOut: 0,
  ...change,
});
