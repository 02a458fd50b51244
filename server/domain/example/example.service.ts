// "Remove the example data": it leaves an empty, working tool, but nothing that people built on it.
import type { ExampleState } from '../../contract/example.js';
import { SUBJECT_NAMES, subjectOf } from '../../contract/registry.js';
import { write, type Edit } from '../../database/write.js';
import type { Fact, Facts } from '../../projection/facts.js';
import type { WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { mergePatch } from '../records/draft.rules.js';

/** Tag of every record of the example data. */
export const EXAMPLE_TAG = 'example-report';
/** Tag in its place of a record that stayed when the example data was removed. */
const KEPT_TAG = 'kept-of-example';
/** Of a kept record that nobody has changed: it was created, and was given the tag above. */
const UNCHANGED = 2;

/**
 * The example data as far as the asker sees it. A kept record is told with a reason that they see, or not
 * at all: that nothing which they see needs it would tell of something hidden.
 */
export function exampleState(facts: Facts): ExampleState {
  const needed = neededBy(
    facts,
    allFacts(facts).filter(({ tags, version }) => !tags.includes(KEPT_TAG) || version > UNCHANGED),
  );
  return {
    loaded: tagged(facts, EXAMPLE_TAG).length > 0,
    kept: tagged(facts, KEPT_TAG)
      .filter(({ id }) => needed.has(id))
      .map(({ id, subject, version }) => ({
        id,
        kind: subject,
        why: version > UNCHANGED ? 'changed' : 'built_on',
      })),
  };
}

/** Ids of these records and of all that they need. */
function neededBy(facts: Facts, records: readonly Fact[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const queue = records.map(({ id }) => id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    queue.push(...(facts.get(id)?.refs ?? []));
  }
  return needed;
}

const allFacts = (facts: Facts): Fact[] => SUBJECT_NAMES.flatMap((name) => facts.all(name));

const tagged = (facts: Facts, tag: string): Fact[] =>
  allFacts(facts).filter(({ tags }) => tags.includes(tag));

/**
 * Retires the example records in one write, those too that the caller does not see. Kept, and no
 * longer of the example: what people changed since (its version says so) or pointed at from records
 * of their own, and what those need.
 */
export async function removeExample(
  { database, projection, now }: Deps,
  { caller, key }: WriteContext,
): Promise<void> {
  const facts = projection.facts.everything();
  const example = tagged(facts, EXAMPLE_TAG);
  const needed = neededBy(
    facts,
    allFacts(facts).filter(({ tags, version }) => !tags.includes(EXAMPLE_TAG) || version > 1),
  );
  const at = now().toISOString();
  const by = caller.viewer.account;
  const edits = example.map(({ id, subject: name, tags }): Edit => {
    const subject = subjectOf(name);
    const stays = needed.has(id);
    const patch = stays
      ? { tags: tags.map((tag) => (tag === EXAMPLE_TAG ? KEPT_TAG : tag)) }
      : { retiredAt: at };
    return {
      subject,
      id,
      operation: stays ? 'updated' : 'retired',
      version: null,
      apply: (current) => mergePatch(subject, current, patch, { account: by, at }),
    };
  });
  if (edits.length === 0) return;
  await projection.take(await write(database, { by, at, ...(key ? { key } : {}), edits }));
}
