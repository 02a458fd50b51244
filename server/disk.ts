// A full disk stops Neo4j, reads too, until it is restarted: writes are refused before it comes to that.
import { statfs } from 'node:fs/promises';
import { ProblemError } from './problem-error.js';

const LEAST_BYTES = 1024 ** 3;
const LEAST_PART = 0.05;

/** @throws ProblemError `disk.low` when less than max(1 GiB, 5 %) is free where this folder is. */
export async function requireRoom(folder: string): Promise<void> {
  if (isLow(await statfs(folder))) throw new ProblemError('disk.low');
}

/** What `statfs` says of a file system: bytes a block, and blocks free for us and in all. */
type Room = Record<'bsize' | 'bavail' | 'blocks', number>;

export const isLow = ({ bavail, bsize, blocks }: Room): boolean =>
  bavail * bsize < Math.max(LEAST_BYTES, blocks * bsize * LEAST_PART);
