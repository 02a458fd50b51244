import {
  listNewChanges,
  listOwnChanges,
  markSeen as markSeenRoute,
  undoWrite as undoRoute,
} from '../../contract/history.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { markSeen, newHistory, ownHistory } from './history.service.js';
import { undoWrite } from './undo.service.js';

export const historyBindings = (deps: Deps): Binding[] => [
  bind(listOwnChanges, ({ caller, query }) => ownHistory(deps, caller, query)),
  bind(listNewChanges, ({ caller, query }) => newHistory(deps, caller, query)),
  bind(markSeenRoute, ({ write, body }) => markSeen(deps, write, body.mark)),
  bind(undoRoute, ({ write, id }) => undoWrite(deps, write, id)),
];
