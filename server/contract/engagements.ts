import type { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, maybeRef, refs } from './subjects.js';
import { line, prose } from './text.js';
import { Channel, EngagementResult, EngagementState, Reception } from './vocabulary.js';

/** A contact or the attempt at one; refused, cancelled and unanswered ones are data too. */
export const Engagement = defineSubject({
  name: 'engagement',
  plural: 'engagements',
  prefix: 'eng_',
  label: 'Engagement',
  write: 'engagement.write',
  fields: {
    with: refs('act_'),
    by: refs('act_'),
    introducedBy: maybeRef('act_'),
    date: PartialDate.nullable(),
    dateText: line().nullable(),
    channel: Channel,
    channelText: line().nullable(),
    state: EngagementState,
    result: EngagementResult,
    /** The source's own words. */
    resultText: line().nullable(),
    reception: Reception.nullable(),
    said: prose().nullable(),
    commitments: prose(4_000).nullable(),
    nextStep: prose(1_000).nullable(),
    due: PartialDate.nullable(),
    note: prose(4_000).nullable(),
  },
  defaults: {
    by: [],
    introducedBy: null,
    date: null,
    dateText: null,
    channel: 'meeting',
    channelText: null,
    state: 'done',
    result: 'not_reported',
    resultText: null,
    reception: null,
    said: null,
    commitments: null,
    nextStep: null,
    due: null,
    note: null,
  },
  references: {
    with: { relationship: 'WITH', kinds: ['actor'] },
    by: { relationship: 'BY', kinds: ['actor'] },
    introducedBy: { relationship: 'INTRODUCED_BY', kinds: ['actor'] },
  },
  filters: { actor: ['with', 'by'], result: ['result'], state: ['state'] },
  projected: ['date', 'due'],
});
export type Engagement = z.infer<typeof Engagement.read>;
