/** The engine's generated password, kept in a file that only our account reads. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../../private-folder.js';

/** Reads `<dataDir>/keys/neo4j-password`, or makes it; the launcher sets it at each start. */
export async function providePassword(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'neo4j-password');
  await makePrivateFolder(folder);
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}
