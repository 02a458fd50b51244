import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, maybeRef, refs } from './subjects.js';
import { line, prose } from './text.js';
import { RecommendationState } from './vocabulary.js';

/** Advice given in a review or by a body, followed over the years. */
export const Recommendation = defineSubject({
  name: 'recommendation',
  plural: 'recommendations',
  prefix: 'rec_',
  label: 'Recommendation',
  write: 'recommendation.write',
  searched: ['text'],
  fields: {
    text: line(500),
    issuer: maybeRef('act_'),
    year: z.int().min(1900).max(2200).nullable(),
    symbol: line(200).nullable(),
    addressees: refs('act_'),
    addresseeStated: z.boolean(),
    targets: refs('act_'),
    state: RecommendationState,
    stateText: line().nullable(),
    progress: prose(4_000).nullable(),
    followUpDue: PartialDate.nullable(),
    conflictsWith: refs('rec_'),
    parent: maybeRef('rec_'),
  },
  defaults: {
    issuer: null,
    year: null,
    symbol: null,
    addressees: [],
    addresseeStated: true,
    targets: [],
    state: 'open',
    stateText: null,
    progress: null,
    followUpDue: null,
    conflictsWith: [],
    parent: null,
  },
  references: {
    issuer: { relationship: 'ISSUED_BY', kinds: ['actor'] },
    addressees: { relationship: 'ADDRESSED_TO', kinds: ['actor'] },
    targets: { relationship: 'TARGETS', kinds: ['actor'] },
    conflictsWith: { relationship: 'CONFLICTS_WITH', kinds: ['recommendation'] },
    parent: { relationship: 'PART_OF', kinds: ['recommendation'] },
  },
  filters: {
    issuer: ['issuer'],
    year: ['year'],
    state: ['state'],
    addressee: ['addressees'],
  },
  projected: ['followUpDue'],
});
export type Recommendation = z.infer<typeof Recommendation.read>;
