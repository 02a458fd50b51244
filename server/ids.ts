import { randomBytes } from 'node:crypto';
import { makeId } from './contract/ids.js';

/** A new random id with this prefix. */
export const newId = (prefix: string): string => makeId(prefix, randomBytes);
