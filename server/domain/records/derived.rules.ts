// Fields of a record that follow, for this viewer, from other records.
import { isKind, type Fact, type Facts } from '../../projection/facts.js';

/** What a viewer sees in place of the stored fields of a record; nothing for most kinds. */
export function derivedFields(fact: Fact, facts: Facts): Readonly<Record<string, unknown>> {
  return isKind(fact, 'question') ? { state: questionState(fact, facts) } : {};
}

/** Ways of knowing that can fill a question; an inference or another question cannot. */
const FILLING = new Set(['stated', 'interviewee', 'alleged']);

/** An open question whose missing ties are all there is "to be confirmed" until a person closes it. */
function questionState(question: Fact<'question'>, facts: Facts): string {
  const { state, missingTies } = question.fields;
  if (state !== 'open' || missingTies.length === 0) return state;
  return missingTies.every((pattern) => isFilled(pattern, question, facts)) ? 'to_confirm' : state;
}

type Pattern = Fact<'question'>['fields']['missingTies'][number];

function isFilled({ from, type, to }: Pattern, question: Fact, facts: Facts): boolean {
  if (type === '(stance)') {
    return facts
      .pointingAt(from, 'position')
      .some(
        ({ id, fields }) =>
          fields.issue === to && FILLING.has(fields.status) && isSourced(id, facts),
      );
  }
  const open = isWildcard(from) || isWildcard(to);
  return facts.all('tie').some(
    (tie) =>
      tie.fields.type === type &&
      (isWildcard(from) || tie.fields.from === from) &&
      (isWildcard(to) || tie.fields.to === to) &&
      // "(…)" stands for somebody of that description: what was known when the question was asked
      // does not answer it.
      (!open || tie.createdAt > question.createdAt) &&
      counts(tie, facts),
  );
}

function counts({ id, fields }: Fact<'tie'>, facts: Facts): boolean {
  const placeholder = [fields.from, fields.to].some((end) => {
    const fact = facts.get(end);
    return isKind(fact, 'actor') && fact.fields.kind === 'unknown_placeholder';
  });
  return (
    !placeholder &&
    !fields.draft &&
    FILLING.has(fields.status) &&
    fields.validity !== 'proposed' &&
    isSourced(id, facts)
  );
}

const isWildcard = (end: string): boolean => end.startsWith('(');

const isSourced = (id: string, facts: Facts): boolean =>
  facts.pointingAt(id, 'evidence').some(({ fields }) => fields.record === id);
