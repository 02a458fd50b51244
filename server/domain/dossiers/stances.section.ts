// Official and personal positions, each in a row of its own: they are never averaged.
import type { Cell, Section } from '../../contract/dossiers.js';
import type { Position } from '../../contract/positions.js';
import {
  AGENDA_WORDS,
  Capacity,
  CAPACITY_WORDS,
  STANCE_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
} from '../../contract/vocabulary.js';
import { cell, joined, nothingRecorded, tableSection } from './blocks.js';
import { discOf } from './disc.js';
import type { Making } from './making.js';
import { dateWords, say, WORDS } from './words.js';

const CAPACITIES = Capacity.options;

export function stancesSection(making: Making): Section {
  const { records, language, nameOf } = making;
  const title = say(WORDS.stances, language);
  const issues = [...new Set(records.positions.map(({ issue }) => issue))];
  if (issues.length === 0) {
    return { title, blocks: [nothingRecorded(language)] };
  }
  return tableSection(
    title,
    [
      [say(WORDS.position, language), 46],
      [say(WORDS.capacity, language), 13],
      [say(WORDS.status, language), 24],
      [say(WORDS.grade, language), 9],
      [say(WORDS.source, language), 8],
    ],
    issues.map((issue) => ({
      title: nameOf(issue),
      rows: records.positions
        .filter((position) => position.issue === issue)
        .sort((a, b) => CAPACITIES.indexOf(a.capacity) - CAPACITIES.indexOf(b.capacity))
        .map((position) => row(making, position)),
    })),
  );
}

function row({ language, cite }: Making, position: Position): Cell[] {
  const { id, capacity, status, validity, note, asOf, asOfText, confirmedOn } = position;
  const when = joined(
    ', ',
    VALIDITY_WORDS[validity][language],
    asOfText ?? (asOf === null || asOf === 'review' ? null : dateWords(asOf, language)),
    confirmedOn && say(WORDS.confirmed, language, { date: dateWords(confirmedOn, language) }),
  );
  return [
    cell(stanceWords(position, language), note ?? '', discOf(position)),
    cell(CAPACITY_WORDS[capacity][language]),
    cell(TIE_STATUS_WORDS[status][language], when),
    cell(cite.gradeWords(id)),
    cell(cite.sourceWords(id)),
  ];
}

/** "for", "not on the agenda", "not known, but aware": a stance that is not known says what is. */
function stanceWords({ stance, agenda }: Position, language: Making['language']): string {
  if (stance !== 'not_known') return STANCE_WORDS[stance][language];
  if (agenda === 'not_on') return AGENDA_WORDS.not_on[language];
  if (agenda === 'aware') return WORDS.notKnownAware[language];
  if (agenda === 'unaware') return WORDS.notKnownUnaware[language];
  return STANCE_WORDS.not_known[language];
}
