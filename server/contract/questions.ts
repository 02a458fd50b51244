import { z } from 'zod';
import { defineSubject, refs } from './subjects.js';
import { line, prose } from './text.js';
import { QuestionState } from './vocabulary.js';

/** A tie that would answer the question: ids where known, else the words of the source ("(…)"). */
export const MissingTie = z.strictObject({ from: line(), type: line(80), to: line() });

export const Question = defineSubject({
  name: 'question',
  plural: 'questions',
  prefix: 'que_',
  label: 'Question',
  write: 'question.write',
  searched: ['text'],
  fields: {
    text: line(500),
    origin: line(500).nullable(),
    missingTies: z.array(MissingTie).max(100),
    /** Placeholders and actors that the question is about. */
    placeholders: refs('act_'),
    known: prose(4_000).nullable(),
    howToFill: prose(4_000).nullable(),
    state: QuestionState,
    assignee: line(200).nullable(),
    answer: prose(4_000).nullable(),
  },
  defaults: {
    origin: null,
    missingTies: [],
    placeholders: [],
    known: null,
    howToFill: null,
    state: 'open',
    assignee: null,
    answer: null,
  },
  references: { placeholders: { relationship: 'ABOUT', kinds: ['actor'] } },
  filters: { state: ['state'], actor: ['placeholders'] },
  projected: ['missingTies'],
});
export type Question = z.infer<typeof Question.read>;
