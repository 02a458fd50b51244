import { z } from 'zod';
import { card } from '../../database/card.js';

/** Names of actors and issues by id. */
export const mapNames = card({
  name: 'graph.mapNames',
  text: `UNWIND $ids AS id
    MATCH (r:Record {id: id})
    RETURN r.id AS id, r.name AS name, r.shortName AS shortName`,
  example: { ids: [] as string[] },
  row: z.object({ id: z.string(), name: z.string(), shortName: z.string().nullable() }),
});
