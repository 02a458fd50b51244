/** Keeps one test database up for many test runs: `npx tsx test/support/shared-neo4j.ts`, until Ctrl-C. */
import { once } from 'node:events';
import { startThrowawayDatabase } from './neo4j.js';

const database = await startThrowawayDatabase();
console.log(`export ALLYMAP_TEST_NEO4J_URI=${database.uri}`);
console.log(`export ALLYMAP_TEST_NEO4J_USER=${database.user}`);
console.log(`export ALLYMAP_TEST_NEO4J_PASSWORD=${database.password}`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await database.stop();
