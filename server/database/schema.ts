// Numbered migrations: constraints, indexes and the log counter. They run outside the write wrapper.
import type { Database } from './driver.js';
import { SCHEMA_STEPS, findSchemaVersion, setSchemaVersion } from './schema.queries.js';
import { inTransaction, read, run } from './card.js';

/**
 * Brings an empty or older database to the version of this program.
 * @throws Error with one sentence when the database was made by a newer program.
 */
export async function migrate(database: Database): Promise<void> {
  const [state] = await read(database, findSchemaVersion, {});
  const done = state?.version ?? 0;
  if (done > SCHEMA_STEPS.length) {
    throw new Error(
      `The database has schema version ${done}; this program knows ${SCHEMA_STEPS.length}. Use the newer program.`,
    );
  }
  for (const [index, step] of SCHEMA_STEPS.entries()) {
    if (index < done) continue;
    for (const statement of step) {
      const session = database.driver.session({ database: database.name });
      try {
        await session.run(statement);
      } finally {
        await session.close();
      }
    }
    await inTransaction(database, (transaction) =>
      run(transaction, setSchemaVersion, { version: index + 1 }),
    );
  }
}
