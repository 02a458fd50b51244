import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, ref } from './subjects.js';
import { prose } from './text.js';

/** How an actor or a record about it is to be handled; `do_not_route` closes it to pathways. */
export const HandlingNote = defineSubject({
  name: 'handlingNote',
  plural: 'handling-notes',
  prefix: 'hdl_',
  label: 'HandlingNote',
  write: 'handlingNote.write',
  defaultTlp: 'AMBER+STRICT',
  fields: {
    on: ref('act_', 'iss_', 'tie_', 'pos_', 'eng_', 'itv_', 'lev_', 'rec_', 'que_', 'evt_'),
    rule: z.enum([
      'may_approach',
      'do_not_approach',
      'do_not_route',
      'handle_with_care',
      'unrestricted',
    ]),
    reason: prose(2_000).nullable(),
    handling: prose(2_000).nullable(),
    review: PartialDate.nullable(),
  },
  defaults: { reason: null, handling: null, review: null },
  references: { on: { relationship: 'ON', kinds: [] } },
  filters: { on: ['on'], rule: ['rule'] },
  projected: ['review'],
});
export type HandlingNote = z.infer<typeof HandlingNote.read>;
