// Rules that hold within one record and towards what it points at, by kind.
import { z } from 'zod';
import { MissingTie } from '../../contract/questions.js';
import { subjectOf, subjectOfId } from '../../contract/registry.js';
import { TieTypeId } from '../../contract/tie-types.js';
import type { AnySubject } from '../../contract/subjects.js';
import { translatedFields } from '../../contract/translations.js';
import type { StoredRecord } from '../../database/codec.js';
import { invalid } from '../../problem-error.js';
import { Period, checkPeriod, checkPrecision } from './record-dates.rules.js';
import { checkTie } from './tie.rules.js';

/** Looks up the fields of a record that is pointed at, as far as the writer may see it. */
export type LookUp = (id: string) => { fields: object } | undefined;
export type Rule = (record: StoredRecord, lookUp: LookUp) => void;

/** Checks the rules of a record's kind. @throws ProblemError `input.invalid` naming the fields. */
export function checkRecord(subject: AnySubject, record: StoredRecord, lookUp: LookUp): void {
  RULES[subject.name]?.(record, lookUp);
  checkPrecision(subject, record);
}

const checkActor: Rule = (record) => {
  const { since, until } = Period.parse(record);
  checkPeriod(since, until, ['since', 'until']);
};

const checkEvent: Rule = (record) => {
  const { start, end } = z
    .object({ start: z.string().nullable(), end: z.string().nullable() })
    .parse(record);
  checkPeriod(start, end, ['start', 'end']);
};

const Rating = z.object({ low: z.number(), value: z.number(), high: z.number() });

const checkAssessment: Rule = (record) => {
  const { low, value, high } = Rating.parse(record);
  if (low <= value && value <= high) return;
  throw invalid(['value', 'must lie between low and high']);
};

const IssueParent = z.object({ parent: z.string().nullable() });
const ParentOf = z.object({ fields: IssueParent });

const checkIssue: Rule = (record, lookUp) => {
  let parent = IssueParent.parse(record).parent;
  for (let steps = 0; parent !== null; steps += 1) {
    if (parent === record.id || steps > 50) throw invalid(['parent', 'makes a circle']);
    parent = ParentOf.safeParse(lookUp(parent)).data?.fields.parent ?? null;
  }
};

const Windows = z.object({
  windows: z.array(z.object({ opens: z.string(), closes: z.string().nullable() })),
});

const checkLever: Rule = (record) => {
  Windows.parse(record).windows.forEach(({ opens, closes }, index) => {
    checkPeriod(opens, closes, [`windows.${index}.opens`, `windows.${index}.closes`]);
  });
};

const Patterns = z.object({ missingTies: z.array(MissingTie) });
/** Words in brackets stand for somebody or some type of that description. */
const isDescription = (text: string): boolean => /^\(.+\)$/.test(text);

const checkQuestion: Rule = (record) => {
  Patterns.parse(record).missingTies.forEach(({ from, type, to }, index) => {
    const path = `missingTies.${index}`;
    if (!isDescription(type) && !TieTypeId.safeParse(type).success) {
      throw invalid([`${path}.type`, 'is no type of tie and no description "(…)"']);
    }
    for (const [end, text] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (isDescription(text) || /^(act|iss)_/.test(text)) continue;
      throw invalid([`${path}.${end}`, 'is no actor, no issue and no description "(…)"']);
    }
  });
};

const Translated = z.object({
  on: z.string(),
  field: z.string(),
  language: z.string(),
  originalLanguage: z.string(),
});

const checkTranslation: Rule = (record) => {
  const { on, field, language, originalLanguage } = Translated.parse(record);
  const kind = subjectOfId(on);
  const texts = kind === undefined ? [] : translatedFields(subjectOf(kind).fields);
  if (!texts.includes(field)) {
    throw invalid(['field', `is no text of what it is on: ${texts.join(', ')}`]);
  }
  if (language === originalLanguage) throw invalid(['language', 'is that of the original']);
};

const RULES: Readonly<Record<string, Rule>> = {
  tie: checkTie,
  actor: checkActor,
  event: checkEvent,
  assessment: checkAssessment,
  issue: checkIssue,
  lever: checkLever,
  question: checkQuestion,
  translation: checkTranslation,
};
