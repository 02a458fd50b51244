// Names of the actor, and contacts with it.
import type { Cell, Section } from '../../contract/dossiers.js';
import type { Engagement } from '../../contract/engagements.js';
import {
  CHANNEL_WORDS,
  ENGAGEMENT_RESULT_WORDS,
  ENGAGEMENT_STATE_WORDS,
  RECEPTION_WORDS,
} from '../../contract/vocabulary.js';
import { cell, joined, nothingRecorded, tableSection } from './blocks.js';
import type { Making } from './making.js';
import { dateWords, NAME_KIND_WORDS, say, WORDS } from './words.js';

/** Other names with their languages; nothing when the display name is the only one. */
export function namesSection({ records: { actor }, language }: Making): Section | null {
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const rows = [
    ...(actor.nameAsWritten === null
      ? []
      : [[cell(actor.nameAsWritten), cell(WORDS.asWritten[language]), cell('')]]),
    ...actor.names.map((name) => [
      cell(name.text),
      cell(NAME_KIND_WORDS[name.kind][language]),
      cell(name.language === null ? '' : (languages.of(name.language) ?? '')),
    ]),
  ];
  if (rows.length === 0) return null;
  return tableSection(
    say(WORDS.names, language),
    [
      [say(WORDS.name, language), 50],
      [say(WORDS.sort, language), 28],
      [say(WORDS.tongue, language), 22],
    ],
    [{ title: null, rows }],
  );
}

/** Contacts and attempts, latest first; a refusal is told like any other. */
export function contactsSection(making: Making): Section {
  const { records, language } = making;
  const title = say(WORDS.contacts, language);
  if (records.engagements.length === 0) {
    return { title, blocks: [nothingRecorded(language)] };
  }
  const byDate = [...records.engagements].sort((a, b) => compareDates(b.date, a.date));
  return tableSection(
    title,
    [
      [say(WORDS.date, language), 16],
      [say(WORDS.contact, language), 52],
      [say(WORDS.result, language), 24],
      [say(WORDS.source, language), 8],
    ],
    [{ title: null, rows: byDate.map((engagement) => row(making, engagement)) }],
  );
}

const compareDates = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

function row(
  { records: { actor }, language, cite, nameOf }: Making,
  engagement: Engagement,
): Cell[] {
  const { date, dateText, channel, channelText, state, result, resultText } = engagement;
  const { said, commitments, introducedBy, reception } = engagement;
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const others = engagement.with.filter((id) => id !== actor.id);
  const who = joined(
    ', ',
    channelText ?? CHANNEL_WORDS[channel][language],
    engagement.by.length > 0 ? say(WORDS.by, language, { names: names(engagement.by) }) : null,
    others.length > 0 ? say(WORDS.also, language, { names: names(others) }) : null,
    introducedBy && say(WORDS.introduced, language, { names: nameOf(introducedBy) }),
  );
  const told = joined(
    ' ',
    said && say(WORDS.said, language, { text: said }),
    commitments && say(WORDS.commitments, language, { text: commitments }),
  );
  const outcome =
    state === 'done'
      ? ENGAGEMENT_RESULT_WORDS[result][language]
      : ENGAGEMENT_STATE_WORDS[state][language];
  return [
    cell(dateText ?? (date === null ? '' : dateWords(date, language))),
    cell(who, told),
    cell(outcome, joined(' · ', resultText, reception && RECEPTION_WORDS[reception][language])),
    cell(cite.sourceWords(engagement.id)),
  ];
}
