import { z } from 'zod';
import { card, nothing } from './card.js';

export const findKeyVersion = card({
  name: 'searchKeys.findVersion',
  text: `OPTIONAL MATCH (s:Schema {id: 'schema'}) RETURN s.searchKeys AS version`,
  example: {},
  row: z.object({ version: z.string().nullable() }),
});

export const setKeyVersion = card({
  name: 'searchKeys.setVersion',
  text: `MATCH (s:Schema {id: 'schema'}) SET s.searchKeys = $version`,
  example: { version: '' },
  row: nothing,
});

export const pageRecordIds = card({
  name: 'searchKeys.pageRecordIds',
  text: `MATCH (r:Record) WHERE r.id > $after RETURN r.id AS id ORDER BY r.id LIMIT $count`,
  example: { after: '', count: 1 },
  row: z.object({ id: z.string() }),
});

/** A record without text to search has no key. */
export const setSearchKeys = card({
  name: 'searchKeys.set',
  text: `UNWIND $rows AS row MATCH (r:Record {id: row.id}) SET r.searchKey = row.key`,
  example: { rows: [] as { id: string; key: string | null }[] },
  row: nothing,
});
