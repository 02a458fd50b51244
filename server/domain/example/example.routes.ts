import { exampleRoutes } from '../../contract/example.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { exampleState, removeExample } from './example.service.js';

export const exampleBindings = (deps: Deps): Binding[] => [
  bind(exampleRoutes.read, ({ caller }) =>
    Promise.resolve(exampleState(deps.projection.facts.for(caller.viewer))),
  ),
  bind(exampleRoutes.remove, async ({ caller, write }) => {
    await removeExample(deps, write);
    return exampleState(deps.projection.facts.for(caller.viewer));
  }),
];
