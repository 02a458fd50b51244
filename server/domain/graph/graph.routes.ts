import { readGraph as graphRoute } from '../../contract/graph.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { readGraph } from './graph.service.js';

export const graphBindings = (deps: Deps): Binding[] => [
  bind(graphRoute, ({ caller, query }) => readGraph(deps, caller, query)),
];
