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
    /** Empty where the reader, a partner, is told no name. */
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

/** Changes of others since one looked, newest first. */
export const NewChanges = ChangePage.extend({
  /** Says how far this answer looks; null while nothing is there. */
  mark: z.string().nullable(),
}).meta({ id: 'NewChanges' });

const Mark = z.string().max(200);

export const listNewChanges = defineRoute({
  name: 'changes.listNew',
  method: 'GET',
  path: '/api/changes/new',
  summary: 'What others changed since a mark, or since you last said that you looked; newest first',
  access: 'record.read',
  query: z.strictObject({
    since: Mark.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: NewChanges,
});

export const markSeen = defineRoute({
  name: 'changes.markSeen',
  method: 'POST',
  path: '/api/changes/seen',
  summary: 'Say that you have looked at all changes up to a mark',
  access: 'record.read',
  body: z.strictObject({ mark: Mark }).meta({ id: 'Seen' }),
  status: 204,
  write: true,
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
