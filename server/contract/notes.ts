import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, refs } from './subjects.js';
import { prose } from './text.js';

/** A quick note to be structured later (the inbox). */
export const Note = defineSubject({
  name: 'note',
  plural: 'notes',
  prefix: 'nte_',
  label: 'Note',
  write: 'note.write',
  fields: {
    text: prose(),
    date: PartialDate.nullable(),
    about: refs('act_'),
    state: z.enum(['new', 'structured', 'dropped']),
  },
  defaults: { date: null, about: [], state: 'new' },
  references: { about: { relationship: 'ABOUT', kinds: ['actor'] } },
  filters: { state: ['state'], actor: ['about'] },
});
export type Note = z.infer<typeof Note.read>;
