// What a pathway says about itself, in words; numbers stand only behind "Show the terms".
import { msg, str } from '@lit/localize';
import type { AnsweredTie } from '../../../server/contract/analysis.js';
import type { Pathway, PathStep } from '../../../server/contract/pathways.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { TIE_STATUS_WORDS, VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { plural } from '../../app/plural.js';
import { factorName, factorRecorded } from '../am-factors/factor-words.js';

/** The tie as a verb between the two ends in the direction of the pathway. */
export function stepPhrase({ tie, direction }: Pick<PathStep, 'tie' | 'direction'>): string {
  const { phrase, inverse } = tieType(tie.type);
  return word(direction === 'with' ? phrase : inverse);
}

/** Status and validity: "analyst’s reading · available, not yet used". */
export const standingWords = ({ status, validity }: AnsweredTie): string =>
  `${word(TIE_STATUS_WORDS[status])} · ${word(VALIDITY_WORDS[validity])}`;

/** Characters of a source's title that a folded step shows. */
const TITLE_LENGTH = 36;

/** First source and place under a tie, or that it has none; unfolded it stands in full. */
export function sourceWords(tie: AnsweredTie): string {
  const [first, ...others] = tie.evidence.filter(({ supports }) => supports);
  if (!first) return msg('unsourced');
  const place = `${shortened(first.sourceTitle)}, ${first.locator}`;
  return others.length === 0 ? place : msg(str`${place} and ${others.length} more`);
}

function shortened(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  return `${title.slice(0, TITLE_LENGTH).replace(/[\s,;:]+\S*$/, '')} …`;
}

/** Which way a tie runs along a step. */
export const directionOf = (tie: AnsweredTie, step: PathStep): PathStep['direction'] =>
  tie.from === step.from.id ? 'with' : 'against';

/** What else could carry a step. */
export function alternativeWords(step: PathStep): string {
  if (step.alternatives.length === 0) return msg('nothing else recorded could carry it');
  const phrases = step.alternatives.map((tie) =>
    stepPhrase({ tie, direction: directionOf(tie, step) }),
  );
  return msg(str`also: ${[...new Set(phrases)].join(', ')}`);
}

export const stepsText = (count: number): string =>
  plural(count, { one: msg('1 step'), other: msg(str`${count} steps`) });

/** Which step is the weakest, what it is, and what its evidence or our contacts hold against it. */
export function weakestWords(pathway: Pathway): string {
  const step = pathway.steps[pathway.weakest];
  if (!step) return '';
  const reasons = step.factors.filter(
    ({ name, effect, recorded }) =>
      (name === 'contact' && recorded !== 'never_tried') ||
      (name === 'confidence' && effect === 'holds_back_most' && step.tie.status === 'stated'),
  );
  const why = [standingWords(step.tie), ...reasons.map(factorRecorded)].join(' · ');
  return msg(str`Weakest step: ${pathway.weakest + 1}, ${stepPhrase(step)} (${why}).`);
}

/** How its place in the list holds when the assumed factors are read cautiously or generously. */
export function readingsWords(pathway: Pathway, listed: number): string {
  const { ranks, stable } = pathway.readings;
  if (!stable) return msg(str`Order depends on ${assumedNames(pathway)}.`);
  if (listed === 1) return msg('The only pathway, under all three readings.');
  if (ranks.default === 1) return msg('First under all three readings.');
  return msg(str`Number ${ranks.default} under all three readings.`);
}

function assumedNames({ steps }: Pathway): string {
  const assumed = steps.flatMap(({ factors }) => factors.filter(({ assumed }) => assumed));
  const names = new Set(assumed.map(({ name }) => factorName(name).toLocaleLowerCase()));
  return names.size > 0 ? [...names].join(', ') : msg('factors that are assumed');
}

/** What the stance of somebody in between does to the pathway. */
export function willingnessWords(willingness: NonNullable<PathStep['willingness']>): string {
  switch (willingness.why) {
    case 'no_issue':
      return msg('no issue chosen; taken as undecided');
    case 'not_known':
      return msg('taken as undecided');
    case 'lapsed':
      return msg('the position has lapsed; taken as undecided');
    case 'refused':
      return msg('refused at the latest contact, which lowers the pathway');
    case 'agenda':
    case 'position':
      return positionEffect(willingness.value);
  }
}

function positionEffect(value: number): string {
  if (value > 0.5) return msg('which helps the pathway');
  return value < 0.5 ? msg('which lowers the pathway') : msg('which leaves the pathway as it is');
}

/** The same pathway in another list has the same ties in the same order. */
export const pathwayKey = ({ steps }: Pathway): string => steps.map(({ tie }) => tie.id).join(' ');
