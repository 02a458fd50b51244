// The least that makes a record of each kind, given some that are there already.
import type { SubjectName } from '../../server/contract/registry.js';

export interface Standing {
  actor: string;
  otherActor: string;
  issue: string;
  source: string;
  objective: string;
}

/** Both actors must be public bodies. */
export const leastDrafts = (
  standing: Standing,
): Readonly<Record<SubjectName, Readonly<Record<string, unknown>>>> => {
  const { actor, otherActor, issue, source, objective } = standing;
  return {
    actor: { name: 'Council', kind: 'institution' },
    issue: { name: 'Street work' },
    tie: { from: actor, to: otherActor, type: 'oversees' },
    position: { actor, issue },
    assessment: {
      actor,
      issue,
      of: 'power',
      low: 1,
      value: 2,
      high: 3,
      by: 'the team',
      on: '2005',
    },
    source: { title: 'A report', kind: 'report' },
    evidence: { record: issue, source, locator: 'p. 1' },
    engagement: { with: [actor] },
    campaign: { name: 'Campaign' },
    objective: { name: 'Objective', issue },
    plan: { name: 'Plan', objective },
    question: { text: 'Who decides?' },
    recommendation: { text: 'Train the police' },
    lever: { name: 'Complaint', kind: 'law' },
    intervention: { name: 'Hotline' },
    event: { name: 'Raid' },
    view: { name: 'Map' },
    briefing: { title: 'Briefing', audience: 'parliament', audienceTlp: 'AMBER' },
    note: { text: 'Call them' },
    comment: { on: actor, text: 'True' },
    contactDetail: { actor, kind: 'phone', value: '0' },
    handlingNote: { on: actor, rule: 'handle_with_care' },
    judgement: { between: [], reason: 'Two words against one' },
    translation: {
      on: issue,
      field: 'name',
      language: 'ru',
      text: 'Работа на улице',
      original: 'Street work',
      originalLanguage: 'en',
    },
  };
};
