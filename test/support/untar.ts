// Plain files and links of a tar archive (POSIX ustar), enough for the browser's libraries.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BLOCK = 512;
const text = (block: Buffer, from: number, to: number): string =>
  block.subarray(from, to).toString('utf8').replace(/\0.*$/s, '');

/** Unpacks an archive below a folder. */
export async function untar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') return;
    const size = Number.parseInt(text(header, 124, 136).trim() || '0', 8);
    const kind = text(header, 156, 157);
    const path = join(folder, name);
    await mkdir(kind === '5' ? path : dirname(path), { recursive: true });
    if (kind === '2') await symlink(text(header, 157, 257), path);
    else if (kind === '0' || kind === '') {
      await writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
