// The one list of all kinds of record.
import type { z } from 'zod';
import { Actor } from './actors.js';
import { Assessment } from './assessments.js';
import { Briefing } from './briefings.js';
import { Campaign } from './campaigns.js';
import { Comment } from './comments.js';
import { ContactDetail } from './contact-details.js';
import { Engagement } from './engagements.js';
import { Event } from './events.js';
import { Evidence } from './evidence.js';
import { HandlingNote } from './handling-notes.js';
import { Intervention } from './interventions.js';
import { Issue } from './issues.js';
import { Judgement } from './judgements.js';
import { Lever } from './levers.js';
import { Note } from './notes.js';
import { Objective } from './objectives.js';
import { Plan } from './plans.js';
import { Position } from './positions.js';
import { Question } from './questions.js';
import { Recommendation } from './recommendations.js';
import { Source } from './sources.js';
import type { AnySubject, FieldsOf } from './subjects.js';
import { Tie } from './ties.js';
import { Translation } from './translations.js';
import { View } from './views.js';

export const SUBJECTS = {
  actor: Actor,
  issue: Issue,
  tie: Tie,
  position: Position,
  assessment: Assessment,
  source: Source,
  evidence: Evidence,
  engagement: Engagement,
  campaign: Campaign,
  objective: Objective,
  plan: Plan,
  question: Question,
  recommendation: Recommendation,
  lever: Lever,
  intervention: Intervention,
  event: Event,
  view: View,
  briefing: Briefing,
  note: Note,
  comment: Comment,
  contactDetail: ContactDetail,
  handlingNote: HandlingNote,
  judgement: Judgement,
  translation: Translation,
} as const satisfies Record<string, AnySubject>;

export type SubjectName = keyof typeof SUBJECTS;
/** Draft, record and projected fields of a kind of record, by its name. */
export type DraftOf<N extends SubjectName> = z.infer<(typeof SUBJECTS)[N]['create']>;
export type RecordOf<N extends SubjectName> = z.infer<(typeof SUBJECTS)[N]['read']>;
export type ProjectedOf<N extends SubjectName> = Pick<
  FieldsOf<(typeof SUBJECTS)[N]['fields']>,
  (typeof SUBJECTS)[N]['projected'][number] & keyof FieldsOf<(typeof SUBJECTS)[N]['fields']>
>;

export const SUBJECT_NAMES = Object.keys(SUBJECTS) as SubjectName[];

/** The subject of a kind of record under its general shape. */
export const subjectOf = (name: SubjectName): AnySubject => SUBJECTS[name];

const BY_PREFIX = new Map(SUBJECT_NAMES.map((name) => [SUBJECTS[name].prefix, name]));

/** Kind of record that an id names, undefined for an id of no kind. */
export const subjectOfId = (id: string): SubjectName | undefined => BY_PREFIX.get(id.slice(0, 4));
