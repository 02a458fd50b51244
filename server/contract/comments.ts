import { z } from 'zod';
import { idSchema } from './ids.js';
import { defineSubject, ref } from './subjects.js';
import { prose } from './text.js';

export const COMMENTED = [
  'act_',
  'iss_',
  'tie_',
  'pos_',
  'asm_',
  'src_',
  'evd_',
  'eng_',
  'cmp_',
  'obj_',
  'pln_',
  'que_',
  'rec_',
  'lev_',
  'itv_',
  'evt_',
  'viw_',
  'brf_',
  'nte_',
  'con_',
  'hdl_',
  'jdg_',
] as const;

export const Comment = defineSubject({
  name: 'comment',
  plural: 'comments',
  prefix: 'cmt_',
  label: 'Comment',
  write: 'comment.write',
  personal: true,
  fields: {
    on: ref(...COMMENTED),
    text: prose(4_000),
    /** Accounts that the text speaks to: it waits in their inbox. */
    mentions: z.array(idSchema('usr_')).max(50),
  },
  defaults: { mentions: [] },
  references: { on: { relationship: 'ON', kinds: [] } },
  closedAs: 'on',
  filters: { on: ['on'], mentions: ['mentions'] },
});
export type Comment = z.infer<typeof Comment.read>;
