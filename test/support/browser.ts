// A real Chromium for tests of pages: the system's where there is one, else the one that npm brings.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { packageRoot } from '../../server/package-root.js';
import { untar } from './untar.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Not the ones that the package proposes: they switch web security off, which hides faults. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

let running: Promise<Browser> | undefined;

/** The run's browser; it is started once. */
export function testBrowser(): Promise<Browser> {
  return (running ??= launch());
}

/** For the root hook. */
export async function stopTestBrowser(): Promise<void> {
  const browser = await running?.catch(() => undefined);
  running = undefined;
  await browser?.close();
}

async function launch(): Promise<Browser> {
  const system = process.env['CHROMIUM_PATH'] ?? onPath();
  if (system !== undefined) {
    return playwright.launch({ executablePath: system, args: FLAGS, headless: true });
  }
  const executablePath = await chromium.executablePath();
  try {
    return await playwright.launch({ executablePath, args: FLAGS, headless: true });
  } catch (error) {
    // A slim system lacks libnss3: the package carries the libraries too.
    const env = { ...process.env, LD_LIBRARY_PATH: await unpackLibraries() };
    return await playwright
      .launch({ executablePath, args: FLAGS, headless: true, env })
      .catch(() => {
        throw new Error('No Chromium starts here: install one, or set CHROMIUM_PATH.', {
          cause: error,
        });
      });
  }
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}

async function unpackLibraries(): Promise<string> {
  const archive = join(packageRoot, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const folder = await mkdtemp(join(tmpdir(), 'allymap-browser-'));
  await untar(brotliDecompressSync(await readFile(archive)), folder);
  return join(folder, 'lib');
}
