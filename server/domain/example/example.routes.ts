import { exampleRoutes } from '../../contract/example.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { isExampleLoaded, removeExample } from './example.service.js';

export const exampleBindings = (deps: Deps): Binding[] => [
  bind(exampleRoutes.read, ({ caller }) =>
    Promise.resolve({ loaded: isExampleLoaded(deps.projection.facts.for(caller.viewer)) }),
  ),
  bind(exampleRoutes.remove, ({ write }) => removeExample(deps, write)),
];
