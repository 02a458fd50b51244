/** Folders that hold the organisation's data: readable by the account that runs Allymap only. */
import { chmod, mkdir } from 'node:fs/promises';

/** Makes the folder and its parents; an existing one is closed to other accounts. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
}
