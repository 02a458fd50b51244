// What is wrong with a field, in words that say what to do.
import { msg, str } from '@lit/localize';
import type { FieldFault } from '../data/draft.js';

/** Rules of the contract and of the server, by the words that they are known by. */
const RULES: Readonly<Record<string, () => string>> = {
  'has control or direction characters': () =>
    msg('This has characters that cannot be seen. Type it anew.'),
  'has characters that cannot be seen': () =>
    msg('This has characters that cannot be seen. Type it anew.'),
  'is another actor already: take it from that one in the same batch': () =>
    msg('Another actor is us already. Take the mark from that one first.'),
  'has control characters': () => msg('This has characters that cannot be seen. Type it anew.'),
  'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD': () =>
    msg('Write a date such as 2005, 2005-03 or 2005-03-17.'),
  'must start with http:// or https://': () => msg('Begin the address with https://'),
  'names a record twice': () => msg('The same stands here twice.'),
  'lo must not exceed hi': () => msg('At least must not be more than at most.'),
  'min must not exceed max': () => msg('At least must not be more than at most.'),
  'is the same record as from': () => msg('Choose two different ends.'),
  'must lie between low and high': () => msg('The most likely value lies between the two others.'),
  'makes a circle': () => msg('That would be a part of itself.'),
  'names a record that is not there': () => msg('This is not there any more. Choose another.'),
  'you could not read this yourself': () =>
    msg('You could not read this yourself. Choose a label that you can read.'),
  'is needed when a label is lowered': () => msg('Say why the label becomes less strict.'),
  'is no type of tie and no description "(…)"': () =>
    msg('Write a description in brackets, such as (decides on).'),
  'is no actor, no issue and no description "(…)"': () =>
    msg('Write a description in brackets, such as (a ministry).'),
};

const PATTERNS: readonly (readonly [RegExp, () => string])[] = [
  [/^must not be after /, () => msg('The end comes before the beginning.')],
  [/^must not be before /, () => msg('The end comes before the beginning.')],
  [/^is finer than /, () => msg('The date is more exact than the source’s words beside it.')],
  [/^is coarser than /, () => msg('These words are less exact than the date beside them.')],
  [/ joins .+ to /, () => msg('This relationship does not join these two kinds.')],
];

/** One sentence on a fault; `value` is what stands in the field. */
export function faultText({ code, message }: FieldFault, value: unknown): string {
  const rule = RULES[message] ?? PATTERNS.find(([pattern]) => pattern.test(message))?.[1];
  if (rule) return rule();
  if (value === null || value === undefined || value === '') return msg('This is needed.');
  if (code === 'too_big')
    return typeof value === 'string'
      ? msg(str`This is too long: ${value.length} characters.`)
      : msg('This is too large.');
  if (code === 'too_small') return msg('This is too small.');
  if (code === 'invalid_format') return msg('This is not written as it must be.');
  return msg(str`This cannot be saved: ${message}`);
}
