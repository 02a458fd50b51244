/** Where the embedded engine of a running Allymap answers, for commands that join it (`npm run doctor`). */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder } from '../../private-folder.js';

/** Holds no password: that is in `keys/`. */
const Address = z.object({ uri: z.string() });

const folderOf = (dataDir: string): string => join(dataDir, 'run');
const fileOf = (dataDir: string): string => join(folderOf(dataDir), 'engine.json');

/** Writes the address down, as long as the engine runs. */
export async function announceEngine(dataDir: string, uri: string): Promise<void> {
  await makePrivateFolder(folderOf(dataDir));
  await writeFile(fileOf(dataDir), `${JSON.stringify({ uri })}\n`, { mode: 0o600 });
}

/** Takes the address back. */
export const withdrawEngine = (dataDir: string): Promise<void> =>
  rm(fileOf(dataDir), { force: true });

/** The address last written down; after a kill nobody may answer there. */
export async function announcedEngine(dataDir: string): Promise<string | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  return Address.safeParse(JSON.parse(text)).data?.uri ?? null;
}
