import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Folder of an installed package. */
export const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
