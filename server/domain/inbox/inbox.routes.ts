import { listReaders, readInbox as inboxRoute } from '../../contract/inbox.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { readInbox } from './inbox.service.js';
import { readersOf } from './readers.service.js';

export const inboxBindings = (deps: Deps): Binding[] => [
  bind(inboxRoute, ({ caller }) => readInbox(deps, caller)),
  bind(listReaders, ({ caller, id }) => readersOf(deps, caller, id)),
];
