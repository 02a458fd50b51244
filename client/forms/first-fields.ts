// Which fields of a kind of record a form asks first, in this order; the others stand under "More", in
// the contract's order.
import type { FieldsOf } from '../../server/contract/subjects.js';
import { subjectOf, type SUBJECTS, type SubjectName } from '../../server/contract/registry.js';

type FieldName<N extends SubjectName> = keyof FieldsOf<(typeof SUBJECTS)[N]['fields']> & string;

const FIRST: { readonly [N in SubjectName]: readonly FieldName<N>[] } = {
  actor: ['name', 'kind', 'level', 'place', 'shortName', 'role'],
  issue: ['name', 'proposition', 'parent', 'place'],
  tie: ['from', 'to', 'type', 'status', 'validity', 'statement'],
  position: ['actor', 'issue', 'capacity', 'stance', 'status', 'note'],
  assessment: ['actor', 'issue', 'of', 'low', 'value', 'high', 'by', 'on', 'why'],
  source: ['title', 'kind', 'date', 'reliability', 'reliabilityReason', 'link', 'textTlp'],
  evidence: ['record', 'source', 'locator', 'supports', 'credibility', 'basis', 'paraphrase'],
  engagement: ['with', 'date', 'channel', 'state', 'result', 'said', 'nextStep', 'due'],
  campaign: ['name', 'aim', 'issues', 'circle'],
  objective: ['name', 'issue', 'aim', 'decision', 'deciders', 'decidersKnown', 'deadline', 'ask'],
  plan: ['name', 'objective', 'steps'],
  question: ['text', 'placeholders', 'known', 'howToFill', 'state', 'assignee'],
  recommendation: ['text', 'issuer', 'year', 'addressees', 'state', 'followUpDue'],
  lever: ['name', 'kind', 'holders', 'targets', 'howUsable', 'windows'],
  intervention: ['name', 'by', 'targets', 'when', 'result', 'outcome', 'harm'],
  event: ['name', 'kind', 'start', 'end', 'place', 'actors'],
  view: ['name'],
  briefing: ['title', 'audience', 'audienceTlp', 'language', 'ask'],
  note: ['text', 'about', 'date', 'state'],
  comment: ['on', 'text', 'mentions'],
  contactDetail: ['actor', 'kind', 'value'],
  handlingNote: ['on', 'rule', 'reason', 'handling', 'review'],
  judgement: ['between', 'prefers', 'reason'],
  translation: [
    'on',
    'field',
    'originalLanguage',
    'original',
    'language',
    'text',
    'translatedBy',
    'checkedBy',
  ],
};

/** Fields that follow from others or from the map on the screen, which nobody types. */
const DERIVED: Partial<Record<SubjectName, readonly string[]>> = {
  tie: ['layer'],
  view: Object.keys(subjectOf('view').fields).filter((field) => field !== 'name'),
};

/** The fields of a form: those asked first, and those under "More". */
export function fieldOrder(
  kind: SubjectName,
  fields: readonly string[],
): { first: readonly string[]; more: readonly string[] } {
  const first: readonly string[] = FIRST[kind];
  const derived = DERIVED[kind] ?? [];
  return { first, more: fields.filter((one) => !first.includes(one) && !derived.includes(one)) };
}
