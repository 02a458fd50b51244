// The example data: a review made with a sex workers' organisation, one file a kind of record.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBJECTS, SUBJECT_NAMES } from '../server/contract/registry.js';
import { EXAMPLE_TAG } from '../server/domain/example/example.service.js';
import { packageRoot } from '../server/package-root.js';
import { StartingSet } from './starting-set.js';

/** Reads the example data from its files. */
export function readExampleReport(): StartingSet {
  const folder = join(packageRoot, 'seed', 'report');
  const records = SUBJECT_NAMES.flatMap((kind): [string, unknown][] => {
    const file = join(folder, `${SUBJECTS[kind].plural}.json`);
    return existsSync(file) ? [[kind, JSON.parse(readFileSync(file, 'utf8'))]] : [];
  });
  return StartingSet.parse({ tag: EXAMPLE_TAG, records: Object.fromEntries(records) });
}
