/** Plain Cypher over Bolt, on a Neo4j of its own. */
import { z } from 'zod';
import { openDatabase } from '../../../server/database/driver.js';
import { startThrowawayDatabase } from '../../../test/support/neo4j.js';
import type { Engine } from '../engine.js';
import { isAcyclicMoney, keeps } from '../filter.js';
import type { World } from '../world.js';
import { LOAD, loadTies, MONEY, PATHWAYS } from './cypher.queries.js';

const BATCH = 10_000;
const Cost = z.object({ cost: z.number() });
const Share = z.object({ actor: z.number(), share: z.number() });

export async function startCypher(world: World): Promise<Engine> {
  const engine = await startThrowawayDatabase();
  const database = openDatabase({ ...engine, database: 'neo4j' });
  const run = async (text: string, parameters: Record<string, unknown>) => {
    const options = { database: database.name };
    const { records } = await database.driver.executeQuery(text, parameters, options);
    return records.map((record) => record.toObject());
  };
  for (const statement of LOAD) await run(statement, { actors: world.actors });
  const load = async (type: 'KEPT' | 'MONEY', value: Float64Array, holds: typeof keeps) => {
    const ties = Array.from(world.from.keys())
      .filter((tie) => holds(world, tie) && world.from[tie] !== world.to[tie])
      .map((tie) => ({ from: world.from[tie], to: world.to[tie], value: value[tie] }));
    for (let first = 0; first < ties.length; first += BATCH)
      await run(loadTies(type), { ties: ties.slice(first, first + BATCH) });
  };
  await load('KEPT', world.probability.map((p) => -Math.log(p)), keeps); // prettier-ignore
  await load('MONEY', world.share, isAcyclicMoney);
  return {
    name: 'Cypher',
    capped: true,
    questions: {
      pathways: async (ask) =>
        Cost.array()
          .parse(await run(PATHWAYS, { ...ask }))
          .map(({ cost }) => cost),
      money: async (payer) =>
        new Map(
          Share.array()
            .parse(await run(MONEY, { payer }))
            .map(({ actor, share }) => [actor, share]),
        ),
    },
    close: async () => {
      await database.driver.close();
      await engine.stop();
    },
  };
}
