// What a record is called where it is only named: its name, or a few words on what it says.
import { msg } from '@lit/localize';
import type { RecordOf, SubjectName } from '../../server/contract/registry.js';
import { tieType } from '../../server/contract/tie-types.js';
import { CHANNEL_WORDS, STANCE_WORDS } from '../../server/contract/vocabulary.js';
import { word } from '../app/locale.js';
import { dateWord } from '../app/words.js';
import { shownName } from './names.js';

type Titles = { readonly [N in SubjectName]: (record: RecordOf<N>) => string };

const named = ({ name }: { name: string }): string => name;
const LONGEST = 80;
const begin = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
const spoken = ({ text }: { text: string }): string => begin(text);
const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

const TITLES: Titles = {
  actor: named,
  issue: named,
  tie: ({ from, type, to }) => `${shownName(from)} ${word(tieType(type).phrase)} ${shownName(to)}`,
  position: ({ actor, issue, stance }) =>
    joined(shownName(actor), word(STANCE_WORDS[stance]), shownName(issue)),
  assessment: ({ actor, issue, by, on }) =>
    joined(msg('assessment'), shownName(actor), shownName(issue), by, dateWord(on)),
  source: ({ title }) => title,
  evidence: ({ source, locator }) => joined(shownName(source), locator),
  engagement: ({ with: actors, date, channel }) =>
    joined(word(CHANNEL_WORDS[channel]), actors.map(shownName).join(', '), date && dateWord(date)),
  campaign: named,
  objective: named,
  plan: named,
  question: spoken,
  recommendation: spoken,
  lever: named,
  intervention: named,
  event: named,
  view: named,
  briefing: ({ title }) => title,
  note: spoken,
  comment: spoken,
  contactDetail: ({ actor, value }) => joined(shownName(actor), value),
  handlingNote: ({ on, reason }) => joined(msg('handling note'), shownName(on), reason),
  judgement: ({ reason }) => begin(reason),
  translation: spoken,
};

/** Ids of the records by which a record of this kind is called. */
const NAMED_BY: Partial<Record<SubjectName, readonly string[]>> = {
  tie: ['from', 'to'],
  position: ['actor', 'issue'],
  assessment: ['actor', 'issue'],
  evidence: ['source'],
  engagement: ['with'],
  contactDetail: ['actor'],
  handlingNote: ['on'],
};

/** Ids whose names must be known before a record can be called by its title. */
export function namesInTitle<N extends SubjectName>(kind: N, record: RecordOf<N>): string[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return (NAMED_BY[kind] ?? []).flatMap((field) =>
    [values.get(field)].flat().filter((id): id is string => typeof id === 'string'),
  );
}

/** The title of a record, once the names in it are known. */
export const recordTitle = <N extends SubjectName>(kind: N, record: RecordOf<N>): string =>
  TITLES[kind](record);
