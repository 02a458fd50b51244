import { listOwnChanges, undoWrite as undoRoute } from '../../contract/history.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { ownHistory, undoWrite } from './history.service.js';

export const historyBindings = (deps: Deps): Binding[] => [
  bind(listOwnChanges, ({ caller, query }) => ownHistory(deps, caller, query)),
  bind(undoRoute, ({ write, id }) => undoWrite(deps, write, id)),
];
