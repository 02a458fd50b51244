// What a dossier does not say, in words for its author.
import { msg, str } from '@lit/localize';
import type { LeftOut } from '../../../server/contract/dossiers.js';
import { plural } from '../../app/plural.js';

const REASONS: Readonly<Record<LeftOut['reason'], () => string>> = {
  label: () => msg('Readers of this label may not see them'),
  consent: () => msg('No consent is recorded for such readers'),
  unsourced: () => msg('They have no source, which stays inside'),
  draft: () => msg('They are drafts'),
};

const KINDS: Readonly<Record<string, (count: number) => string>> = {
  tie: (n) => plural(n, { one: msg('1 relationship'), other: msg(str`${n} relationships`) }),
  position: (n) => plural(n, { one: msg('1 position'), other: msg(str`${n} positions`) }),
  engagement: (n) => plural(n, { one: msg('1 contact'), other: msg(str`${n} contacts`) }),
  evidence: (n) =>
    plural(n, { one: msg('1 piece of evidence'), other: msg(str`${n} pieces of evidence`) }),
  lever: (n) => plural(n, { one: msg('1 mechanism'), other: msg(str`${n} mechanisms`) }),
  question: (n) => plural(n, { one: msg('1 question'), other: msg(str`${n} questions`) }),
  recommendation: (n) =>
    plural(n, { one: msg('1 recommendation'), other: msg(str`${n} recommendations`) }),
  handlingNote: (n) =>
    plural(n, { one: msg('1 handling note'), other: msg(str`${n} handling notes`) }),
};

/** One line for each reason: "Readers of this label may not see them: 2 relationships, 1 contact." */
export function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  return [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => {
    const counted = leftOut
      .filter((entry) => entry.reason === reason)
      .map(({ kind, count }) => KINDS[kind]?.(count) ?? `${kind} ${count}`);
    return `${REASONS[reason]()}: ${counted.join(', ')}.`;
  });
}
