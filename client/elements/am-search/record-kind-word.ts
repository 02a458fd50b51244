import { msg } from '@lit/localize';
import type { SubjectName } from '../../../server/contract/registry.js';

const WORDS: Record<SubjectName, () => string> = {
  actor: () => msg('actor'),
  issue: () => msg('issue'),
  tie: () => msg('relationship'),
  position: () => msg('stance'),
  assessment: () => msg('assessment'),
  source: () => msg('source'),
  evidence: () => msg('evidence'),
  engagement: () => msg('contact'),
  campaign: () => msg('campaign'),
  objective: () => msg('objective'),
  plan: () => msg('plan'),
  question: () => msg('question'),
  recommendation: () => msg('recommendation'),
  lever: () => msg('mechanism'),
  intervention: () => msg('strategy tried'),
  event: () => msg('event'),
  view: () => msg('saved map'),
  briefing: () => msg('briefing'),
  note: () => msg('note'),
  comment: () => msg('comment'),
  contactDetail: () => msg('way to reach somebody'),
  handlingNote: () => msg('handling note'),
  judgement: () => msg('judgement'),
  translation: () => msg('translation'),
};

/** What a kind of record is called on screen; the kind itself for one that is not known. */
export function recordKindWord(kind: string): string {
  const words: Readonly<Record<string, () => string>> = WORDS;
  return words[kind]?.() ?? kind;
}
