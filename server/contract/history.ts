import { z } from 'zod';
import { RecordId, idSchema } from './ids.js';
import { defineRoute } from './routes.js';

/** One entry of a record's history: what a write did to it. */
export const Change = z
  .object({
    id: idSchema('chg_'),
    /** The write that it belongs to; undo takes a write back as a whole. */
    write: idSchema('wrt_'),
    record: RecordId,
    kind: z.string(),
    operation: z.enum(['created', 'updated', 'retired', 'restored']),
    version: z.int(),
    by: z.string(),
    byName: z.string(),
    at: z.string(),
    reason: z.string().nullable(),
    /** The write that this one took back; to take that back in turn is to do it again. */
    undoes: idSchema('wrt_').nullable().default(null),
    /** Fields that changed, with their values before and after. */
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

export const ChangePage = z
  .object({ items: z.array(Change), next: z.string().nullable() })
  .meta({ id: 'ChangePage' });

export const listOwnChanges = defineRoute({
  name: 'changes.listOwn',
  method: 'GET',
  path: '/api/changes',
  summary: 'One’s own last changes, newest first',
  access: 'record.read',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: ChangePage,
});

export const undoWrite = defineRoute({
  name: 'changes.undo',
  method: 'POST',
  path: '/api/changes/:id/undo',
  summary: 'Take back one of one’s own writes (its id begins with wrt_)',
  access: 'session',
  write: true,
  output: ChangePage,
});
