import type { Tlp } from '../contract/labels.js';
import type { Affiliation } from '../contract/permissions.js';

/** What decides which records a person may see. Roles play no part: they say what one may do. */
export interface Viewer {
  account: string;
  clearance: Tlp;
  circles: readonly string[];
  affiliation: Affiliation;
}
