// "Remove the example data": it leaves an empty, working tool, but nothing that people built on it.
import { SUBJECT_NAMES, subjectOf } from '../../contract/registry.js';
import { write, type Edit } from '../../database/write.js';
import type { Facts } from '../../projection/facts.js';
import type { WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { mergePatch } from '../records/draft.rules.js';

/** Tag of every record of the example data. */
export const EXAMPLE_TAG = 'example-report';

/** Whether any record of the example data is live, as far as the asker sees. */
export function isExampleLoaded(facts: Facts): boolean {
  return exampleFacts(facts).length > 0;
}

function exampleFacts(facts: Facts) {
  return SUBJECT_NAMES.flatMap((name) => facts.all(name)).filter(({ tags }) =>
    tags.includes(EXAMPLE_TAG),
  );
}

/**
 * Retires the example records in one write, those too that the caller does not see: the answer says
 * nothing of how many. Kept: what people changed since (its version says so)
 * or pointed at from records of their own, and what those need.
 */
export async function removeExample(
  { database, projection, now }: Deps,
  { caller, key }: WriteContext,
): Promise<void> {
  const facts = projection.facts.everything();
  const example = exampleFacts(facts);
  const needed = new Set<string>();
  const own = SUBJECT_NAMES.flatMap((name) => facts.all(name)).filter(
    ({ tags, version }) => !tags.includes(EXAMPLE_TAG) || version > 1,
  );
  const queue = own.map(({ id }) => id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    queue.push(...(facts.get(id)?.refs ?? []));
  }
  const at = now().toISOString();
  const edits = example
    .filter(({ id }) => !needed.has(id))
    .map(({ id, subject: name }): Edit => {
      const subject = subjectOf(name);
      return {
        subject,
        id,
        operation: 'retired',
        version: null,
        apply: (current) =>
          mergePatch(subject, current, { retiredAt: at }, { account: caller.viewer.account, at }),
      };
    });
  if (edits.length === 0) return;
  const by = caller.viewer.account;
  await projection.take(await write(database, { by, at, ...(key ? { key } : {}), edits }));
}
