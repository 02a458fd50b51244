/** Secrets that Allymap makes for itself, each kept in a file that only its account reads. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from './private-folder.js';

export interface OwnSecret {
  text: string;
  /** `kept`: read from its file, so that what was made with it before still knows it. */
  origin: 'kept' | 'new';
}

/** Reads `<dataDir>/keys/<name>`, or makes it: 256 random bits in base64url. */
export async function provideSecret(
  dataDir: string,
  name: 'neo4j-password' | 'session-secret',
): Promise<OwnSecret> {
  const folder = join(dataDir, 'keys');
  const file = join(folder, name);
  await makePrivateFolder(folder);
  // A start that was cut off may leave an empty file.
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return { text: kept, origin: 'kept' };
  const text = randomBytes(32).toString('base64url');
  await writeFile(file, `${text}\n`, { mode: 0o600 });
  return { text, origin: 'new' };
}
