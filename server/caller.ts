// Who asks, and what a request says beside its input: shared by the HTTP edge and the use cases.
import type { Permission } from './contract/permissions.js';
import type { Viewer } from './visibility/viewer.js';

/** What a person may see, and what they may do. */
export interface Caller {
  viewer: Viewer;
  permissions: ReadonlySet<Permission>;
}

/** Identity of a request that may be repeated: hashes of (account, method, path, key) and body. */
export interface RequestKey {
  hash: string;
  bodyHash: string;
}

/** What a write takes from its request. */
export interface WriteContext {
  caller: Caller;
  /** Who the history names, when it is not the caller: a starting set. */
  author?: string;
  key?: RequestKey;
  /** Version of `If-Match`, null when none was sent. */
  version: number | null;
}
