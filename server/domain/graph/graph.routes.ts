import { compareGraph as compareRoute } from '../../contract/compare.js';
import { expandGraph, readGraph as graphRoute } from '../../contract/graph.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { compareGraph } from './compare.service.js';
import { countExpansion, readGraph } from './graph.service.js';

export const graphBindings = (deps: Deps): Binding[] => [
  bind(graphRoute, ({ caller, query }) => readGraph(deps, caller, query)),
  bind(expandGraph, ({ caller, query }) => Promise.resolve(countExpansion(deps, caller, query))),
  bind(compareRoute, ({ caller, query }) => compareGraph(deps, caller, query)),
];
