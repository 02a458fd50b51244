// The one card that fetches the words of an answer: names, statements and passages by id.
import { z } from 'zod';
import { card, read } from '../../database/card.js';
import type { Database } from '../../database/driver.js';

const RecordText = z.object({
  id: z.string(),
  /** Name of an actor or issue, title of a source, text of a question. */
  name: z.string().nullable(),
  statement: z.string().nullable(),
  locator: z.string().nullable(),
  paraphrase: z.string().nullable(),
});
export type RecordText = z.infer<typeof RecordText>;

/** Words of records by id; the facts, which ask for them, know who may read which. */
export interface Names {
  records(ids: readonly string[]): Promise<ReadonlyMap<string, RecordText>>;
}

export const readTexts = card({
  name: 'analysis.texts',
  text: `UNWIND $ids AS id
         MATCH (r:Record {id: id}) WHERE r.retiredAt IS NULL
         RETURN r.id AS id, coalesce(r.name, r.title, r.text) AS name, r.statement AS statement,
                r.locator AS locator, r.paraphrase AS paraphrase`,
  example: { ids: [] as string[] },
  row: RecordText,
});

/** Names as they stand in a database. */
export function namesIn(database: Database): Names {
  return {
    records: async (ids) => {
      const rows = await read(database, readTexts, { ids: [...ids] });
      return new Map(rows.map((row) => [row.id, row]));
    },
  };
}
