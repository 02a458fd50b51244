import {
  ACTOR_KIND_WORDS,
  INTERVENTION_RESULT_WORDS,
  LEVEL_WORDS,
  QUESTION_STATE_WORDS,
  RECOMMENDATION_STATE_WORDS,
  RELIABILITY_WORDS,
  SOURCE_KIND_WORDS,
  STANCE_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
  type Word,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';

const WORDS: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  kind: { ...ACTOR_KIND_WORDS, ...SOURCE_KIND_WORDS },
  level: LEVEL_WORDS,
  state: { ...QUESTION_STATE_WORDS, ...RECOMMENDATION_STATE_WORDS },
  status: TIE_STATUS_WORDS,
  result: INTERVENTION_RESULT_WORDS,
  stance: STANCE_WORDS,
  validity: VALIDITY_WORDS,
  reliability: RELIABILITY_WORDS,
};

/** The value of a field in words, where the vocabulary has it; else the value itself. */
export function valueWord(field: string, value: string): string {
  const found = WORDS[field]?.[value];
  if (!found) return value;
  return field === 'reliability' ? `${value}, ${word(found)}` : word(found);
}
