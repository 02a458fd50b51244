import { msg, str } from '@lit/localize';
import { plural } from '../../app/plural.js';
import { capital, operationWord } from '../../app/words.js';
import type { Write } from '../../data/history-store.js';
import { recordKindWord } from '../am-search/record-kind-word.js';

/** What a write did, as far as its first change tells, and how many more it made. */
export function writeWords({ first, more, cut }: Write): string {
  const what = capital(`${recordKindWord(first.kind)} ${operationWord(first.operation)}`);
  if (more === 0) return what;
  const others = cut
    ? msg(str`and at least ${more} more`)
    : plural(more, { one: msg('and 1 more'), other: msg(str`and ${more} more`) });
  return `${what} ${others}`;
}
