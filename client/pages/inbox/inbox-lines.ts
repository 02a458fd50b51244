// What the inbox says of each thing that waits.
import { msg, str } from '@lit/localize';
import type { FollowUp, Inbox, Review } from '../../../server/contract/inbox.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { word } from '../../app/locale.js';
import { capital } from '../../app/words.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';

type Names = ReadonlyMap<string, string>;

export const namesOf = ({ records }: Inbox): Names =>
  new Map(records.map(({ id, name }) => [id, name]));

/** The names of those that something is about, in one line. */
export const aboutLine = (about: readonly string[], names: Names): string =>
  about.flatMap((id) => names.get(id) ?? []).join(', ');

/** What is to be done, and with whom. */
export function followUpLine({ kind, text, about }: FollowUp, names: Names): string {
  const what = text ?? capital(recordKindWord(kind));
  const whom = aboutLine(about, names);
  return whom === '' ? what : `${what} (${whom})`;
}

export const dueLine = ({ due, overdue }: FollowUp): string =>
  overdue ? msg(str`was due ${due}`) : msg(str`due ${due}`);

/** A relationship as its sentence, a stance by whose and on what. */
export function reviewLine({ type, about, text }: Review, names: Names): string {
  const [from = '', to = ''] = about.map((id) => names.get(id) ?? '');
  if (type !== null) return `${from} ${word(tieType(type).phrase)} ${to}`;
  const whose = about.length > 0 ? msg(str`Stance: ${aboutLine(about, names)}`) : (text ?? '');
  return whose || msg('Stance');
}

export function confirmedLine({ confirmed, months }: Review): string {
  const again = msg(str`asked again every ${months} months`);
  if (confirmed === null) return `${msg('never confirmed')}; ${again}`;
  if (confirmed === 'review') return `${msg('not confirmed since the review')}; ${again}`;
  return `${msg(str`last confirmed ${confirmed}`)}; ${again}`;
}
