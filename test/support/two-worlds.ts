// The secrecy property: what a viewer may not know of changes no byte of any answer.
import fc from 'fast-check';
import type { Deps } from '../../server/domain/deps.js';
import type { TestClient } from './client.js';
import { argumentsOf, questions, transcript, type Arguments } from './replay.js';
import { changesOf, loadWorld, purgeWorld } from './world-store.js';
import { worlds } from './worlds.js';

export interface Tally {
  worlds: number;
  questions: number;
  seen: number;
  hidden: number;
  found: number;
}

/**
 * Checks the property against whoever answers the client, in so many worlds; `ask` makes what is
 * asked in one.
 * @throws Error with the first question that was answered otherwise, both answers, and how to repeat it.
 */
export async function assertHiddenEqualsAbsent(
  deps: Pick<Deps, 'database' | 'projection'>,
  client: TestClient,
  numRuns: number,
  ask: (from: Arguments) => string[] = questions,
): Promise<Tally> {
  const tally: Tally = { worlds: 0, questions: 0, seen: 0, hidden: 0, found: 0 };
  const outcome = await fc.check(
    fc.asyncProperty(worlds, async (world) => {
      await loadWorld(deps, world);
      const from = argumentsOf(world, await changesOf(deps));
      const asked = ask(from);
      const withHidden = await transcript(client, asked);
      await purgeWorld(deps, world);
      const without = await transcript(client, asked);
      for (const [path, answer] of withHidden) {
        const other = without.get(path) ?? '';
        if (answer !== other) throw new Error(`${path}\n--- with\n${answer}--- without\n${other}`);
      }
      tally.worlds += 1;
      tally.questions += withHidden.size;
      tally.seen += from.seen.length;
      tally.hidden += from.hidden.length;
      tally.found += [...withHidden.values()].filter((answer) => answer.startsWith('200')).length;
    }),
    // Not shrunk, which would load and ask hundreds of worlds more; `seed` and `path` repeat one.
    { numRuns, endOnFailure: true },
  );
  if (!outcome.failed) return tally;
  const { numRuns: runs, seed, counterexamplePath, errorInstance } = outcome;
  const repeat = `seed ${seed}, path ${counterexamplePath ?? ''}`;
  throw new Error(`After ${runs} worlds (${repeat}): ${String(errorInstance)}`);
}
