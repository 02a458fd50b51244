// Ties of the actor: the picture of its neighbourhood, and the table whose rows the picture numbers.
import type { Cell, Section } from '../../contract/dossiers.js';
import type { Tie } from '../../contract/ties.js';
import { tieType } from '../../contract/tie-types.js';
import {
  Layer,
  LAYER_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
  type Word,
} from '../../contract/vocabulary.js';
import { capital, cell, joined, nothingRecorded, tableOf } from './blocks.js';
import type { Making } from './making.js';
import { drawNeighbourhood, MOST_LINES, type PicturedActor } from './neighbourhood.js';
import { dateWords, say, WORDS } from './words.js';

/** Layers in the order of the vocabulary, formal powers first. */
const LAYERS = Layer.options;

export function powersSection(making: Making): Section {
  const { records, language } = making;
  const title = say(WORDS.powers, language);
  const groups = LAYERS.map((layer) => ({
    layer,
    ties: records.ties.filter((tie) => tie.layer === layer),
  })).filter(({ ties }) => ties.length > 0);
  const ties = groups.flatMap((group) => group.ties);
  if (ties.length === 0) return { title, blocks: [nothingRecorded(language)] };
  const number = new Map(ties.map((tie, i) => [tie.id, i + 1]));
  return {
    title,
    blocks: [
      ...picture(making, ties),
      tableOf(
        [
          [say(WORDS.number, language), 5],
          [say(WORDS.relationship, language), 47],
          [say(WORDS.status, language), 14],
          [say(WORDS.holds, language), 17],
          [say(WORDS.grade, language), 9],
          [say(WORDS.source, language), 8],
        ],
        groups.map(({ layer, ties: rows }) => ({
          title: capital(LAYER_WORDS[layer][language]),
          rows: rows.map((tie) => row(making, tie, number.get(tie.id) ?? 0)),
        })),
      ),
    ],
  };
}

function row({ language, cite, nameOf }: Making, tie: Tie, number: number): Cell[] {
  const sentence = `${nameOf(tie.from)} ${tieType(tie.type).phrase[language]} ${nameOf(tie.to)}`;
  const strength = tie.strength && say(WORDS.strength, language, { n: tie.strength });
  return [
    cell(`${number}`),
    cell(sentence, joined(' · ', tie.statement, strength)),
    cell(TIE_STATUS_WORDS[tie.status][language]),
    cell(VALIDITY_WORDS[tie.validity][language], whenWords(tie, language)),
    cell(cite.gradeWords(tie.id)),
    cell(cite.sourceWords(tie.id)),
  ];
}

/** Since, until, as of and last confirmed, as far as they are recorded. */
function whenWords(
  { since, until, asOf, timeText, confirmedOn }: Tie,
  language: Making['language'],
): string {
  const on = (sentence: Word, date: string | null): string | null =>
    date === null || date === 'review'
      ? null
      : say(sentence, language, { date: dateWords(date, language) });
  return joined(
    ', ',
    on(WORDS.since, since),
    on(WORDS.until, until),
    on(WORDS.asOf, asOf),
    timeText,
    on(WORDS.confirmed, confirmedOn),
  );
}

function picture(
  { records: { actor, named }, language, nameOf }: Making,
  ties: readonly Tie[],
): Section['blocks'] {
  const others = new Map<string, PicturedActor>();
  const pictured = (id: string): PicturedActor => {
    const known = named.get(id);
    return {
      id,
      name: known?.shortName ?? '',
      note: known?.us === true ? say(WORDS.us, language) : null,
      us: known?.us === true,
      unknown: known?.unknown === true,
      issue: id.startsWith('iss_'),
    };
  };
  const lines = ties.map((tie, i) => {
    const outward = tie.from === actor.id;
    const other = pictured(outward ? tie.to : tie.from);
    if (i < MOST_LINES) others.set(other.id, other);
    const arrow = !tieType(tie.type).directed ? 'none' : outward ? 'other' : 'middle';
    return { number: i + 1, other, arrow, status: tie.status } as const;
  });
  const shown = Math.min(lines.length, MOST_LINES);
  const says = say(WORDS.pictured, language, {
    name: nameOf(actor.id),
    actors: others.size,
    ties: shown,
  });
  const ends = say(WORDS.pictureEnds, language, { shown, all: lines.length });
  return [
    { kind: 'picture', svg: drawNeighbourhood(pictured(actor.id), lines).text, says },
    ...(shown < lines.length ? [{ kind: 'text', text: ends } as const] : []),
  ];
}
