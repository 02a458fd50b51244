import { z } from 'zod';
import { card } from './card.js';

/** Records by id, in any order; ids without record are left out. */
export const recordsById = card({
  name: 'records.byId',
  text: `UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN properties(r) AS properties`,
  example: { ids: [] as string[] },
  row: z.object({ properties: z.record(z.string(), z.unknown()) }),
});
