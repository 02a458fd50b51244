import {
  listNewChanges,
  listOwnChanges,
  markSeen,
  undoWrite as undoRoute,
} from '../../contract/history.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { changeSettings } from '../accounts/settings.service.js';
import { newHistory, ownHistory, undoWrite } from './history.service.js';

export const historyBindings = (deps: Deps): Binding[] => [
  bind(listOwnChanges, ({ caller, query }) => ownHistory(deps, caller, query)),
  bind(listNewChanges, ({ caller, query }) => newHistory(deps, caller, query)),
  bind(markSeen, ({ write, body }) => changeSettings(deps, write, { seen: body.mark })),
  bind(undoRoute, ({ write, id }) => undoWrite(deps, write, id)),
];
