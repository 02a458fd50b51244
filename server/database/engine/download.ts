/** Fetches pinned jars from a Maven repository over HTTP: several at once, resumed, verified. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileSize, isVerified, jarName, type LockedJar } from './jars-lock.js';
import type { OnProgress } from './progress.js';

const atOnce = 6;
const tries = 3;

export interface Download {
  folder: string;
  jars: LockedJar[];
  /** Without a slash at the end. */
  repositoryUrl: string;
  onProgress: OnProgress;
}

/**
 * Puts each jar into the folder under its own name once its size and SHA-256 agree. What a broken
 * connection left in `<name>.part` is continued, also by the next start. Throws the first failure.
 */
export async function downloadJars({ folder, jars, repositoryUrl, onProgress }: Download) {
  const total = jars.reduce((sum, jar) => sum + jar.size, 0);
  const held = new Map<LockedJar, number>();
  let done = 0;
  const queue = [...jars];
  const work = async (): Promise<void> => {
    for (let jar = queue.shift(); jar; jar = queue.shift()) {
      const current = jar;
      const report = (bytes: number): void => {
        done += bytes - (held.get(current) ?? 0);
        held.set(current, bytes);
        onProgress({ message: 'Downloading Neo4j', done, total });
      };
      await downloadJar(join(folder, jarName(jar)), `${repositoryUrl}/${jar.path}`, jar, report);
    }
  };
  const stopOnFailure = (error: unknown): never => {
    queue.length = 0;
    throw error;
  };
  const workers = Array.from({ length: atOnce }, () => work().catch(stopOnFailure));
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Told how many bytes of the jar are here by now. */
type Report = (bytes: number) => void;

async function downloadJar(
  file: string,
  url: string,
  jar: LockedJar,
  report: Report,
): Promise<void> {
  const part = `${file}.part`;
  for (let attempt = 1; ; attempt++) {
    try {
      await continuePart(part, url, jar.size, report);
      if (await isVerified(part, jar)) return await rename(part, file);
      await rm(part);
      throw new Error(`${url} has another size or SHA-256 than jars.lock.json`);
    } catch (error) {
      if (attempt === tries) throw new Error(describe(error, url), { cause: error });
      await sleep(attempt * 300);
    }
  }
}

async function continuePart(
  part: string,
  url: string,
  size: number,
  report: Report,
): Promise<void> {
  const from = await fileSize(part);
  if (from >= size) return report(size);
  const answer = await fetch(url, from > 0 ? { headers: { range: `bytes=${from}-` } } : {});
  if (!answer.ok || !answer.body) throw new Error(`${url} answers ${answer.status}`);
  const continued = answer.status === 206;
  let held = continued ? from : 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      held += chunk.byteLength;
      report(held);
      next(null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(answer.body),
    counter,
    createWriteStream(part, { flags: continued ? 'a' : 'w' }),
  );
}

function describe(error: unknown, url: string): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.includes(url) ? text : `${url}: ${text}`;
}
