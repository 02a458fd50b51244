import { z } from 'zod';
import { defineSubject, ref } from './subjects.js';
import { line } from './text.js';

/** A way to reach an actor; a record of its own, so that it carries its own label. */
export const ContactDetail = defineSubject({
  name: 'contactDetail',
  plural: 'contact-details',
  prefix: 'con_',
  label: 'ContactDetail',
  write: 'contactDetail.write',
  defaultTlp: 'AMBER+STRICT',
  fields: {
    actor: ref('act_'),
    kind: z.enum(['phone', 'email', 'address', 'messenger', 'website', 'other']),
    value: line(500),
  },
  defaults: {},
  references: { actor: { relationship: 'OF_ACTOR', kinds: ['actor'] } },
  filters: { actor: ['actor'], kind: ['kind'] },
});
export type ContactDetail = z.infer<typeof ContactDetail.read>;
