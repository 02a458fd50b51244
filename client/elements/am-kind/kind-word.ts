import { msg } from '@lit/localize';
import { ACTOR_KIND_WORDS, type Word } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';

/** The kind of a named record in words: an actor's kind, an issue or an objective. */
export function kindWord(kind: string): string {
  const words: Readonly<Record<string, Word>> = ACTOR_KIND_WORDS;
  const actor = words[kind];
  if (actor) return word(actor);
  if (kind === 'issue') return msg('issue');
  if (kind === 'topic') return msg('topic');
  if (kind === 'objective') return msg('objective');
  return kind;
}
