// What waits for a person: mentions, follow-ups, things to confirm again, notes to put in order.
import { z } from 'zod';
import { NamedRecord } from './analysis.js';
import { AsOf, PartialDate } from './dates.js';
import { idSchema } from './ids.js';
import { SUBJECT_NAMES } from './registry.js';
import { defineRoute } from './routes.js';
import { TieTypeId } from './tie-types.js';

/** How many days ahead a follow-up is told. */
export const DUE_SOON_DAYS = 14;
/** Records to confirm again that are told at most; all are counted. */
export const REVIEWS_TOLD = 50;

/** A record that waits, whom it is about, and what it says. */
const Waiting = z.object({
  id: z.string(),
  kind: z.enum(SUBJECT_NAMES),
  /** Ids of `records`. */
  about: z.array(z.string()),
  text: z.string().nullable(),
});

/** `byName` is empty where the reader, a partner, is told no name. */
export const Mention = Waiting.extend({ by: z.string(), byName: z.string(), at: z.string() });
export type Mention = z.infer<typeof Mention>;

export const FollowUp = Waiting.extend({ due: PartialDate, overdue: z.boolean() });
export type FollowUp = z.infer<typeof FollowUp>;

export const Review = Waiting.extend({
  /** Type of a tie, null for a stance. */
  type: TieTypeId.nullable(),
  /** When it was last known to hold; null: never said. */
  confirmed: AsOf.nullable(),
  /** Months after which it counts as unknown. */
  months: z.int(),
});
export type Review = z.infer<typeof Review>;

export const Inbox = z
  .object({
    /** Newest first. */
    mentions: z.array(Mention),
    /** Soonest first. */
    due: z.array(FollowUp),
    /** Longest unconfirmed first. */
    reviews: z.object({ items: z.array(Review), total: z.int() }),
    /** One's own quick notes that are not in order yet, newest first. */
    notes: z.array(Waiting.extend({ at: z.string() })),
    /** Actors and issues that the items are about. */
    records: z.array(NamedRecord),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;

export const readInbox = defineRoute({
  name: 'inbox.read',
  method: 'GET',
  path: '/api/inbox',
  summary: 'What waits for you: mentions, follow-ups, what is to be confirmed again, your notes',
  access: 'record.read',
  output: Inbox,
});

/** Somebody who may be named in a comment. */
export const Readers = z
  .object({ items: z.array(z.object({ id: idSchema('usr_'), name: z.string() })) })
  .meta({ id: 'Readers' });

export const listReaders = defineRoute({
  name: 'record.readers',
  method: 'GET',
  path: '/api/records/:id/readers',
  summary: 'Who may see a record, as far as you can tell: whom a comment on it can mention',
  access: 'record.read',
  output: Readers,
});
