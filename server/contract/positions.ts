import type { z } from 'zod';
import { AsOf, PartialDate } from './dates.js';
import { defineSubject, ref } from './subjects.js';
import { line, prose } from './text.js';
import {
  Activity,
  Agenda,
  Capacity,
  Intensity,
  Stance,
  TieStatus,
  Validity,
} from './vocabulary.js';

/** Where an actor stands on an issue in one capacity; official and personal are two records. */
export const Position = defineSubject({
  name: 'position',
  plural: 'positions',
  prefix: 'pos_',
  label: 'Position',
  write: 'position.write',
  fields: {
    actor: ref('act_'),
    issue: ref('iss_'),
    capacity: Capacity,
    stance: Stance,
    agenda: Agenda,
    activity: Activity,
    /** The source's own word, kept beside. */
    originalStance: line(80).nullable(),
    intensity: Intensity,
    status: TieStatus,
    validity: Validity,
    asOf: AsOf.nullable(),
    asOfText: line().nullable(),
    confirmedOn: PartialDate.nullable(),
    note: prose(4_000).nullable(),
  },
  defaults: {
    capacity: 'not_distinguished',
    stance: 'not_known',
    agenda: 'not_known',
    activity: 'unknown',
    originalStance: null,
    intensity: 'unknown',
    status: 'stated',
    validity: 'current',
    asOf: null,
    asOfText: null,
    confirmedOn: null,
    note: null,
  },
  references: {
    actor: { relationship: 'OF_ACTOR', kinds: ['actor'] },
    issue: { relationship: 'ON_ISSUE', kinds: ['issue'] },
  },
  filters: { actor: ['actor'], issue: ['issue'], capacity: ['capacity'], stance: ['stance'] },
  projected: ['agenda', 'activity', 'intensity', 'status', 'validity', 'asOf', 'confirmedOn'],
});
export type Position = z.infer<typeof Position.read>;
