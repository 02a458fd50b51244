// What the money picture and its table say.
import { msg, str } from '@lit/localize';
import type { Money, MoneyFlow, TrailEnd } from '../../../server/contract/money.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { TIE_STATUS_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import type { Asked } from './flow-graph.js';
import { joinAnd } from '../am-looked-for/looked-for-words.js';

/** The amount of a flow as recorded; without one all lines are equal and say so. */
export const amountText = ({ amount }: MoneyFlow): string => amount ?? msg('amount unknown');

/** Part of the source's money that reaches an end, never sharper than what is recorded. */
export function shareText({ lo, hi }: TrailEnd['share']): string {
  const percent = (part: number) => Math.round(part * 100);
  if (lo <= 0 && hi >= 1) return msg('not known');
  if (lo === 0.5 && hi >= 1) return msg('the greater share, as the report words it');
  if (lo <= 0) return msg(str`at most ${percent(hi)} %`);
  if (hi >= 1) return msg(str`at least ${percent(lo)} %`);
  if (lo === hi) return msg(str`${percent(lo)} %`);
  return msg(str`from ${percent(lo)} to ${percent(hi)} %`);
}

/** Why the trail goes no further at an actor. */
export function endText({ why, questions }: TrailEnd, direction: 'down' | 'up'): string {
  if (direction === 'up') return beginText(why);
  switch (why) {
    case 'known_end':
      return msg('Keeps it, as recorded');
    case 'placeholder':
      return msg('Not known who this is');
    case 'not_looked_at':
      return questions.length > 0
        ? msg('Nothing onward recorded; questions below')
        : msg('Nothing onward recorded; not looked at yet');
    case 'passes_on':
      return msg('Passes it on');
  }
}

/** Why the trail back to payers goes no further at an actor. */
function beginText(why: TrailEnd['why']): string {
  switch (why) {
    case 'placeholder':
      return msg('Not known who this is');
    case 'passes_on':
      return msg('Passes on what it gets');
    case 'known_end':
    case 'not_looked_at':
      return msg('Nobody is recorded as paying them');
  }
}

/** What a line of what is only asked says: "suspected link with? analyst’s reading". */
export function askedText({ tie }: Asked): string {
  const phrase = word(tieType(tie.type).phrase);
  return `${phrase}? ${word(TIE_STATUS_WORDS[tie.status])}`;
}

/** The picture in a sentence. */
export function flowSentence(money: Money): string {
  const { source, flows, asked, lookedFor } = money;
  const counted = flows.filter((flow) => flow.counted);
  const pairs = new Set(counted.map(({ payer, payee }) => `${payer.name} → ${payee.name}`));
  if (pairs.size === 0)
    return lookedFor.direction === 'down'
      ? msg(str`No payment from ${source.name} is recorded.`)
      : msg(str`No payment to ${source.name} is recorded.`);
  const lines = joinAnd([...pairs]);
  return asked.length === 0
    ? msg(str`Money as recorded: ${lines}.`)
    : msg(
        str`Money as recorded: ${lines}. Beyond that it is only asked: ${asked.length} open links.`,
      );
}
