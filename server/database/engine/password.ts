/** The engine's generated password, kept in a file that only our account reads. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../../private-folder.js';

export interface Password {
  text: string;
  /** `kept`: read from its file, so that an existing store knows it. */
  origin: 'kept' | 'new';
}

/** Reads `<dataDir>/keys/neo4j-password`, or makes it. */
export async function providePassword(dataDir: string): Promise<Password> {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'neo4j-password');
  await makePrivateFolder(folder);
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return { text: kept, origin: 'kept' };
  const text = randomBytes(24).toString('base64url');
  await writeFile(file, `${text}\n`, { mode: 0o600 });
  return { text, origin: 'new' };
}
