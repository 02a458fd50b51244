/** The folder of package.json, found from where this file runs: the source tree or `dist/`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findPackageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json not found above the running file');
  return findPackageRoot(parent);
}

export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** Version of this program. */
export async function packageVersion(): Promise<string> {
  const text = await readFile(join(packageRoot, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0';
}
