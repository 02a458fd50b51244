// What use cases are handed.
import type { Database } from '../database/driver.js';
import type { Projection } from '../projection/projection.js';

export interface Deps {
  database: Database;
  projection: Projection;
  now: () => Date;
}
