import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, refs } from './subjects.js';
import { line, prose } from './text.js';
import { TieStatus } from './vocabulary.js';

/** Something that happened, or a trend. */
export const Event = defineSubject({
  name: 'event',
  plural: 'events',
  prefix: 'evt_',
  label: 'Event',
  write: 'event.write',
  searched: ['name'],
  fields: {
    name: line(),
    kind: z.enum(['event', 'trend']),
    start: PartialDate.nullable(),
    end: PartialDate.nullable(),
    dateText: line().nullable(),
    precision: line(80).nullable(),
    place: line(200).nullable(),
    actors: refs('act_'),
    status: TieStatus,
    note: prose(4_000).nullable(),
  },
  defaults: {
    kind: 'event',
    start: null,
    end: null,
    dateText: null,
    precision: null,
    place: null,
    actors: [],
    status: 'stated',
    note: null,
  },
  references: { actors: { relationship: 'INVOLVES', kinds: ['actor'] } },
  filters: { kind: ['kind'], actor: ['actors'] },
});
export type Event = z.infer<typeof Event.read>;
