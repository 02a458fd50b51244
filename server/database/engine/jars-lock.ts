/** The pinned jars of Neo4j Community: what jars.lock.json says, and whether a folder holds just that. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { packageRoot } from '../../package-root.js';

export const engineSources = join(packageRoot, 'server', 'database', 'engine');
export const lockFile = join(engineSources, 'jars.lock.json');

/** `path` is relative to a Maven repository, `size` is in bytes. */
const LockedJar = z.strictObject({
  path: z.string().regex(/^[\w./-]+\.jar$/),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const JarsLock = z.strictObject({ neo4j: z.string(), jars: z.array(LockedJar).min(1) });
export type LockedJar = z.infer<typeof LockedJar>;
export type JarsLock = z.infer<typeof JarsLock>;

export async function readJarsLock(): Promise<JarsLock> {
  return JarsLock.parse(JSON.parse(await readFile(lockFile, 'utf8')));
}

/** The name of a jar in our flat folder. */
export function jarName(jar: LockedJar): string {
  return basename(jar.path);
}

/** The jars that a folder lacks or holds with another size or content. */
export async function unverifiedJars(folder: string, jars: LockedJar[]): Promise<LockedJar[]> {
  const bad: LockedJar[] = [];
  for (const jar of jars) if (!(await isVerified(join(folder, jarName(jar)), jar))) bad.push(jar);
  return bad;
}

export async function isVerified(file: string, jar: LockedJar): Promise<boolean> {
  if ((await fileSize(file)) !== jar.size) return false;
  return (await sha256Of(file)) === jar.sha256;
}

/** In bytes; 0 where there is no such file. */
export async function fileSize(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
