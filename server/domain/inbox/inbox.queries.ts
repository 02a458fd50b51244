import { z } from 'zod';
import { card } from '../../database/card.js';

/** What records that wait say of themselves: a next step before a note beside it. */
export const waitingTexts = card({
  name: 'inbox.texts',
  text: `UNWIND $ids AS id
    MATCH (r:Record {id: id})
    RETURN r.id AS id, coalesce(r.nextStep, r.handling, r.statement, r.text, r.note) AS text`,
  example: { ids: [] as string[] },
  row: z.object({ id: z.string(), text: z.string().nullable() }),
});
