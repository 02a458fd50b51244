import { search } from '../../contract/search.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { searchRecords } from './search.service.js';

export const searchBindings = (deps: Deps): Binding[] => [
  bind(search, ({ caller, query }) => searchRecords(deps, caller, query)),
];
