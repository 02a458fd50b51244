import { z } from 'zod';
import { card } from '../../database/card.js';

/**
 * Every record whose search key may match. No limit and no score: both would let hidden records
 * change what a viewer gets; the order is made from visible text alone.
 */
export const searchCandidates = card({
  name: 'search.candidates',
  text: `CALL db.index.fulltext.queryNodes('record_search', $query) YIELD node RETURN node.id AS id`,
  example: { query: 'a' },
  row: z.object({ id: z.string() }),
});
