// The client in a made-up language, built into a folder of its own and shown in place of the real one.
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { packageRoot } from '../../server/package-root.js';

const PSEUDO = join(packageRoot, 'test/support/pseudo-localize.ts');

/** Builds it and returns its folder, which the caller removes. */
export async function buildPseudoClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'allymap-pseudo-'));
  await build({
    configFile: join(packageRoot, 'client/vite.config.ts'),
    logLevel: 'error',
    plugins: [
      {
        name: 'made-up-language',
        enforce: 'pre',
        resolveId: (id) => (id === '@lit/localize' ? PSEUDO : null),
      },
    ],
    build: { outDir: folder, modulePreload: false, sourcemap: false, minify: false },
  });
  return folder;
}

/** Answers for the pages and files of the client from a folder; the API stays the server's. */
export async function serveClient(context: BrowserContext, folder: string): Promise<void> {
  await context.route(
    ({ pathname }) => !pathname.startsWith('/api/'),
    (route) => {
      const file = join(folder, new URL(route.request().url()).pathname);
      const isFile = /\.\w+$/.test(file) && existsSync(file);
      return route.fulfill({ path: isFile ? file : join(folder, 'index.html') });
    },
  );
}
