// What two dates differ in, as rows of a table: relationships first, then where somebody stands.
import { msg, str } from '@lit/localize';
import type { Comparison, Reason } from '../../../server/contract/compare.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { STANCE_WORDS, VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { dateWord } from '../../app/words.js';
import { marksOf } from '../../data/comparison.js';
import type { Mark } from '../../map/marks.js';

export interface ChangeRow {
  /** The tie, or the position that counts at the later date, else at the earlier. */
  id: string;
  mark: Mark;
  from: string;
  what: string;
  to: string;
  why: string;
}

/** Every difference, once. A tie that another one took the place of says so. */
export function changeRows(comparison: Comparison): ChangeRow[] {
  const { came, went, changed, replaced, stances } = comparison;
  const marks = marksOf(comparison);
  const followed = new Set(replaced.map((pair) => pair.went));
  const following = new Set(replaced.map((pair) => pair.came));
  const row = (tie: Comparison['came'][number] | Comparison['changed'][number], why: string) => ({
    id: tie.id,
    mark: marks.get(tie.id) ?? 'changed',
    from: tie.from,
    what: word(tieType(tie.type).phrase),
    to: tie.to,
    why,
  });
  const because = (text: string, isPair: boolean, pair: string): string =>
    isPair ? `${text}; ${pair}` : text;
  return [
    ...came.map((tie) =>
      row(tie, because(whyCame(tie), following.has(tie.id), msg('in the place of another'))),
    ),
    ...went.map((tie) =>
      row(tie, because(whyWent(tie), followed.has(tie.id), msg('another took its place'))),
    ),
    ...changed.map((tie) => row(tie, countedWords(tie.counted))),
    ...stances.map((one) => stanceRow(one)),
  ];
}

const whyCame = ({ reason, since }: Comparison['came'][number]): string =>
  since === null ? REASON_WORDS[reason]() : `${REASON_WORDS[reason]()} (${dateWord(since)})`;

const whyWent = ({ reason, until }: Comparison['went'][number]): string =>
  until === null ? REASON_WORDS[reason]() : `${REASON_WORDS[reason]()} (${dateWord(until)})`;

const REASON_WORDS: Readonly<Record<Reason, () => string>> = {
  began: () => msg('began'),
  ended: () => msg('ended'),
  happened_once: () => msg('happened once'),
  lapsed: () => msg('lapsed'),
  not_known_before: () => msg('not known for the earlier date'),
  not_known_after: () => msg('not known for the later date'),
};

type Changed = Comparison['changed'][number];

const countedWords = ({ before, after }: Changed['counted']): string =>
  `${word(VALIDITY_WORDS[before])} → ${word(VALIDITY_WORDS[after])}`;

function stanceRow({ actor, issue, capacity, before, after }: Comparison['stances'][number]) {
  const said = (side: typeof before): string =>
    side === null ? msg('not known for then') : word(STANCE_WORDS[side.stance]);
  const mark: Mark = before === null || after === null ? 'known' : 'changed';
  return {
    id: (after ?? before)?.position ?? actor,
    mark,
    from: actor,
    what: capacity === 'official' ? msg('official stance on') : msg('personal stance on'),
    to: issue,
    why: `${said(before)} → ${said(after)}`,
  };
}

/** How many of each, in words: "2 came, 1 went". */
export function changeCounts(rows: readonly ChangeRow[]): string {
  const count = (mark: Mark): number => rows.filter((row) => row.mark === mark).length;
  const [came, went, changed, known] = [
    count('came'),
    count('went'),
    count('changed'),
    count('known'),
  ];
  const parts = [
    came > 0 ? msg(str`${came} came`) : '',
    went > 0 ? msg(str`${went} went`) : '',
    changed > 0 ? msg(str`${changed} changed`) : '',
    known > 0 ? msg(str`${known} known for one of the dates only`) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : msg('no difference that you can see');
}
