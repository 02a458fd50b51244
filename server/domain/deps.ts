// What use cases are handed.
import type { Database } from '../database/driver.js';
import type { Kernel } from '../projection/kernel.js';
import type { Projection } from '../projection/projection.js';

export interface Deps {
  database: Database;
  projection: Projection;
  now: () => Date;
}

/** What routes are handed: analyses run in the kernel. */
export interface RouteDeps extends Deps {
  kernel: Kernel;
}
