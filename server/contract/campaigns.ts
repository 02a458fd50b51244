import type { z } from 'zod';
import { defineSubject, refs } from './subjects.js';
import { Circle } from './labels.js';
import { line, prose } from './text.js';

export const Campaign = defineSubject({
  name: 'campaign',
  plural: 'campaigns',
  prefix: 'cmp_',
  label: 'Campaign',
  write: 'campaign.write',
  searched: ['name'],
  fields: {
    name: line(),
    aim: prose(2_000).nullable(),
    /** Accounts in the team. */
    members: refs('usr_'),
    circle: Circle.nullable(),
    issues: refs('iss_'),
  },
  defaults: { aim: null, members: [], circle: null, issues: [] },
  references: { issues: { relationship: 'ON_ISSUE', kinds: ['issue'] } },
});
export type Campaign = z.infer<typeof Campaign.read>;
