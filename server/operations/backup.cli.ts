// `npm run backup [-- --to file]`: everything that is stored into one file, while Allymap runs or is
// stopped. With `--dump`: Neo4j's own dump of the embedded store, while it is stopped.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpStore } from '../database/engine/admin.js';
import { terminalProgress } from '../database/engine/progress.js';
import { makePrivateFolder } from '../private-folder.js';
import { packageVersion } from '../package-root.js';
import { loadSettings } from '../settings.js';
import { openAccess } from './access.js';
import { makeBackup, refuseExisting, writeBackup } from './backup.js';
import { runCommand } from './command.js';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, dump: { type: 'boolean', default: false } },
  });
  const settings = loadSettings();
  const now = new Date();
  const folder = join(settings.dataDir, 'backups');
  const name = `allymap-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const file = values.to ?? join(folder, `${name}.${values.dump ? 'dump' : 'backup'}`);
  await refuseExisting(file);
  if (values.to === undefined) await makePrivateFolder(folder);
  if (values.dump) {
    if (settings.neo4j) throw new Error('--dump is for the embedded engine; unset NEO4J_URI.');
    await dumpStore({ ...settings, onProgress: terminalProgress() }, file);
    console.log(`${file}\nNot encrypted: keep it where nobody else reads it.`);
    return true;
  }
  const access = await openAccess(settings, terminalProgress());
  try {
    const { backupPassphrase: passphrase } = settings;
    const { backup, bytes, hash } = await makeBackup({
      database: access.database,
      program: await packageVersion(),
      now,
      passphrase,
    });
    await writeBackup(file, bytes);
    const { records, changes } = backup.stored;
    console.log(`${file}\n${records.length} records, ${changes.length} changes, content ${hash}`);
    console.log(
      passphrase
        ? 'Encrypted with ALLYMAP_BACKUP_PASSPHRASE: without it nobody can restore it.'
        : 'Not encrypted (ALLYMAP_BACKUP_PASSPHRASE is not set): it holds everything, RED too.',
    );
    return true;
  } finally {
    await access.close();
  }
});
