// Several changes as one write: all of them or none, with one entry in the history to take back.
import { z } from 'zod';
import { RecordId, idSchema } from './ids.js';
import { SUBJECT_NAMES } from './registry.js';
import { defineRoute } from './routes.js';
import { line } from './text.js';

/** Stands for the id of a record that the same batch creates, wherever an id can stand. */
export const TemporaryId = z.string().regex(/^\$[a-z][a-z0-9-]{0,39}$/);

/** Fields as the kind of record takes them, with temporary ids in place of ids not yet made. */
const Fields = z.record(z.string().max(60), z.unknown());
/** Version that the editor saw. */
const version = z.int().min(0);

const Creation = z.strictObject({
  op: z.literal('create'),
  kind: z.enum(SUBJECT_NAMES),
  as: TemporaryId.optional(),
  fields: Fields,
});
const Change = z.strictObject({ op: z.literal('patch'), id: RecordId, version, fields: Fields });
const Retirement = z.strictObject({
  op: z.enum(['retire', 'restore']),
  id: RecordId,
  version: version.optional(),
});

export const BatchEdit = z
  .discriminatedUnion('op', [Creation, Change, Retirement])
  .meta({ id: 'BatchEdit' });
export type BatchEdit = z.infer<typeof BatchEdit>;

export const Batch = z
  .strictObject({ reason: line(500).optional(), edits: z.array(BatchEdit).min(1).max(500) })
  .meta({ id: 'Batch' });
export type Batch = z.infer<typeof Batch>;

export const BatchAnswer = z
  .object({
    /** The write, to take it back as a whole. */
    write: idSchema('wrt_'),
    /** The records, in the order of the edits, as they are now. */
    records: z.array(z.object({ id: RecordId, version: z.int() })),
  })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.infer<typeof BatchAnswer>;

export const writeBatch = defineRoute({
  name: 'batch.write',
  method: 'POST',
  path: '/api/batch',
  summary:
    'Create, change, retire and restore records as one write; errors name the edit (`edits.0.fields.name`)',
  access: 'record.read',
  body: Batch,
  output: BatchAnswer,
  write: true,
  problems: ['record.missing', 'record.changed'],
});
