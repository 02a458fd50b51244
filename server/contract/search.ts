import { z } from 'zod';
import { Tlp } from './labels.js';
import { SUBJECT_NAMES } from './registry.js';
import { defineRoute } from './routes.js';

export const SearchHit = z
  .object({
    id: z.string(),
    kind: z.string(),
    key: z.string().nullable(),
    tlp: Tlp,
    /** Display name or text of the record. */
    name: z.string(),
    /** The other name, the words on its role, or the office it holds that matched; null: its name. */
    matched: z.string().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

export const search = defineRoute({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  summary: 'Find records by name, actors by role and office too, in any script and usual spelling',
  access: 'record.read',
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    kind: z.enum(SUBJECT_NAMES).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ items: z.array(SearchHit) }).meta({ id: 'SearchResult' }),
});
