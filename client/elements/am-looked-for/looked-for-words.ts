// What a search looked for, so that an empty answer says how far it looked.
import { msg, str } from '@lit/localize';
import type { LookedFor } from '../../../server/contract/pathways.js';
import { LAYER_WORDS, TIE_STATUS_WORDS, type Layer } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { dateWord } from '../../app/words.js';
import { stepsText } from '../am-hop-list/pathway-words.js';
import { pathClassWord } from '../am-class/path-class-word.js';

/** "a, b and c". */
export function joinAnd(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  return msg(str`${words.slice(0, -1).join(', ')} and ${last}`);
}

/** "formal and decision relationships", "all relationships". */
export function layersText(layers: readonly Layer[]): string {
  if (layers.length === 0 || layers.length === Object.keys(LAYER_WORDS).length)
    return msg('all relationships');
  return msg(str`${joinAnd(layers.map((layer) => word(LAYER_WORDS[layer])))} relationships`);
}

/** Where we start: us by name, or how many of us when there are many. */
export function startText(from: LookedFor['from']): string {
  const [first, ...others] = from;
  if (!first) return msg('us');
  return others.length > 2
    ? msg(str`${first.name} and ${others.length} others of ours`)
    : joinAnd(from.map(({ name }) => name));
}

/** The sentence after "Looked for:". */
export function lookedForText(lookedFor: LookedFor): string {
  const layers = layersText(lookedFor.layers);
  const steps = stepsText(lookedFor.maxHops);
  const start = startText(lookedFor.from);
  const date = dateWord(lookedFor.asOf);
  return msg(
    str`${layers}, up to ${steps}, from ${start} to ${lookedFor.to.name}, held at ${date}.`,
  );
}

/** Statuses that were admitted: "stated, one interviewee and authors’ reading". */
export const statusesText = ({ statuses }: Pick<LookedFor, 'statuses'>): string =>
  joinAnd(statuses.map((status) => word(TIE_STATUS_WORDS[status])));

/** What would change an empty answer: the best pathway if more were allowed, or none even then. */
export function changeText({ ifAllowed }: LookedFor): string {
  if (ifAllowed === null)
    return msg('Allowing open questions and relationships that do not exist yet changes nothing.');
  const steps = stepsText(ifAllowed.hops);
  const strength = pathClassWord(ifAllowed.class);
  return msg(
    str`With open questions or relationships that do not exist yet there is one: ${steps}, ${strength}.`,
  );
}
