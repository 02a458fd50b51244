import { analysisStore } from '../../data/analysis-store.js';
import type { Choice } from './home-choices.js';

/** So many are compared: each is a search. */
const COMPARED = 4;

/**
 * Of the first few whom one can want to reach, the one with the best pathway by formal powers comes
 * first: there the answer says most. All others keep their order.
 */
export async function frontDoorFirst(
  choices: readonly Choice[],
  signal: AbortSignal,
): Promise<Choice[]> {
  const asked = choices.slice(0, COMPARED);
  const answers = await Promise.all(
    asked.map(({ id }) =>
      analysisStore.pathways({ to: id, layers: 'formal,decision', k: 1 }, signal),
    ),
  );
  const scores = answers.map(({ paths }) => paths[0]?.score ?? 0);
  return bestFirst(choices, scores);
}

/** The choices with the one of the highest score moved to the front; `scores` are of the first few. */
export function bestFirst<T>(choices: readonly T[], scores: readonly number[]): T[] {
  const at = scores.indexOf(Math.max(...scores));
  const best = choices.slice(at, at + 1);
  return at < 1 ? [...choices] : [...best, ...choices.slice(0, at), ...choices.slice(at + 1)];
}
