// What use cases are handed: the database, the facts in memory and the clock.
import type { Permission } from '../contract/permissions.js';
import type { Database } from '../database/driver.js';
import type { Projection } from '../projection/projection.js';
import type { Viewer } from '../visibility/viewer.js';

export interface Deps {
  database: Database;
  projection: Projection;
  now: () => Date;
}

/** Who asks: what they may see, and what they may do. */
export interface Caller {
  viewer: Viewer;
  permissions: ReadonlySet<Permission>;
}

/** Identity of a request that may be repeated: hashes of (account, method, path, key) and body. */
export interface RequestKey {
  hash: string;
  bodyHash: string;
}

/** What a write takes from its request beside the input itself. */
export interface WriteContext {
  caller: Caller;
  key?: RequestKey;
  /** Version of `If-Match`, null when none was sent. */
  version: number | null;
}
