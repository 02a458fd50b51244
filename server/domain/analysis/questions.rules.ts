// Open questions, by the records that they name.
import type { Fact, Facts } from '../../projection/facts.js';

/** Questions that are not closed, by each actor or issue that they are about or whose tie they miss. */
export function questionsByName(facts: Facts): ReadonlyMap<string, readonly Fact<'question'>[]> {
  const byName = new Map<string, Fact<'question'>[]>();
  for (const question of facts.all('question')) {
    if (question.fields.state === 'closed') continue;
    for (const id of namesIn(question)) byName.set(id, [...(byName.get(id) ?? []), question]);
  }
  return byName;
}

/** What a question names: ids, and the words of its source where nothing is known ("(any)"). */
function namesIn({ fields }: Fact<'question'>): Set<string> {
  return new Set([
    ...fields.placeholders,
    ...fields.missingTies.flatMap(({ from, to }) => [from, to]),
  ]);
}
