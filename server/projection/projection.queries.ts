import { z } from 'zod';
import { card } from '../database/card.js';

const Properties = z.record(z.string(), z.unknown());

/** All records in pages by id, for the cold start. */
export const pageRecords = card({
  name: 'projection.pageRecords',
  text: `MATCH (r:Record) WHERE r.id > $after
    RETURN properties(r) AS properties ORDER BY r.id LIMIT $count`,
  example: { after: '', count: 1 },
  row: z.object({ properties: Properties }),
});

/** Entries of the change log after a number, oldest first. */
export const changesAfter = card({
  name: 'projection.changesAfter',
  text: `MATCH (c:Change) WHERE c.seq > $after
    RETURN c.seq AS seq, c.record AS record, c.kind AS kind ORDER BY c.seq LIMIT $count`,
  example: { after: 0, count: 1 },
  row: z.object({ seq: z.number(), record: z.string(), kind: z.string() }),
});

/** Number of the last entry of the change log. */
export const lastChange = card({
  name: 'projection.lastChange',
  text: `MATCH (l:Log {id: 'log'}) RETURN l.last AS last`,
  example: {},
  row: z.object({ last: z.number() }),
});
