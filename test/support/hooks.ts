/** Mocha's root hooks: what the whole run shares is got before it and let go after it. */
import type { RootHookObject } from 'mocha';
import { stopTestBrowser } from './browser.js';
import { fetchTestEngine, stopTestDatabase } from './neo4j.js';

/** Unlike a hook it has no time limit, which the first download on a machine needs. */
export const mochaGlobalSetup = fetchTestEngine;

export const mochaHooks: RootHookObject = {
  async afterAll() {
    await stopTestBrowser();
    await stopTestDatabase();
  },
};
