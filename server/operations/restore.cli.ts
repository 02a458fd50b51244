// `npm run restore -- --from file [--yes]`: puts a backup into an empty database, or with `--yes` in
// place of what is there; then `doctor` looks at it. With `--dump`: the same with Neo4j's own dump.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadStore } from '../database/engine/admin.js';
import { terminalProgress } from '../database/engine/progress.js';
import { migrate } from '../database/schema.js';
import { loadSettings } from '../settings.js';
import { openAccess } from './access.js';
import { contentHash, unpackBackup } from './backup-file.js';
import { runCommand } from './command.js';
import { describeFindings, examine } from './doctor.rules.js';
import { readPicture, readStored } from './picture.js';
import { isEmpty, restoreStored } from './restore.js';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      yes: { type: 'boolean', default: false },
      dump: { type: 'boolean', default: false },
    },
  });
  if (values.from === undefined) throw new Error('Say which file: npm run restore -- --from file');
  const settings = loadSettings();
  const onProgress = terminalProgress();
  if (values.dump) {
    if (settings.neo4j) throw new Error('--dump is for the embedded engine; unset NEO4J_URI.');
    if (!values.yes) throw new Error('A dump replaces what is there: say --yes.');
    await loadStore({ ...settings, onProgress }, values.from);
  }
  const backup = values.dump
    ? null
    : await unpackBackup(await readFile(values.from), settings.backupPassphrase);
  const access = await openAccess(settings, onProgress);
  const { database } = access;
  try {
    if (access.engine === 'running') throw new Error('Stop Allymap first: it is running.');
    if (backup) {
      if (!values.yes && !(await isEmpty(database))) {
        throw new Error('This database is not empty. To replace what is in it, say --yes.');
      }
      await restoreStored(database, backup.stored);
      console.log(`Restored the backup of ${backup.made}.`);
    } else {
      await migrate(database);
    }
    console.log(`Content ${contentHash(await readStored(database))}`);
    const findings = examine(await readPicture(database));
    console.log(describeFindings(findings));
    return findings.every(({ wrong }) => wrong.length === 0);
  } finally {
    await access.close();
  }
});
