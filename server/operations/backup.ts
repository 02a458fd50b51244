// Makes a backup: everything that is stored, of one moment, into one file.
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '../database/driver.js';
import { contentHash, packBackup, type Backup } from './backup-file.js';
import { readStored } from './picture.js';

export interface BackupOptions {
  database: Database;
  /** Version of the program. */
  program: string;
  now: Date;
  passphrase: string | undefined;
}

/**
 * Reads everything while others go on writing.
 * @throws Error with one sentence when there is nothing to back up, or writing never pauses.
 */
export async function makeBackup({
  database,
  program,
  now,
  passphrase,
}: BackupOptions): Promise<{ backup: Backup; bytes: Buffer; hash: string }> {
  const stored = await readStored(database);
  if (stored.schema === null || stored.schema < 1) {
    throw new Error('There is nothing to back up: Allymap never started on this database.');
  }
  const backup = { made: now.toISOString(), program, stored };
  return { backup, bytes: await packBackup(backup, passphrase), hash: contentHash(stored) };
}

/** Writes a file that only our account reads, whole or not at all. @throws Error if it is there. */
export async function writeBackup(file: string, bytes: Buffer): Promise<void> {
  await refuseExisting(file);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/** @throws Error with one sentence when a file of this name is there. */
export async function refuseExisting(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there) throw new Error(`${file} is there already; nothing is overwritten.`);
}
