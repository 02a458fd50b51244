// Taking one's own writes back.
import type { Change } from '../../contract/history.js';
import { subjectOf, subjectOfId } from '../../contract/registry.js';
import type { Page } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import { write, type Edit } from '../../database/write.js';
import { ProblemError } from '../../problem-error.js';
import type { KnownFacts, ViewerFacts } from '../../projection/store.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { checkLabel, closedAsRecord, mergePatch } from '../records/draft.rules.js';
import { foresee, type Becoming } from '../records/foresee.service.js';
import { requireOwn } from '../records/records.service.js';
import { checkUs } from '../records/us.rules.js';
import { checkChanged } from '../records/writing.service.js';
import { changesOfWrite, laterChanges } from './history.queries.js';
import { asTold } from './history.service.js';
import { StoredChange, cancelOut, fieldsOf, isEntryVisible, toChange } from './history.rules.js';

/**
 * Takes one of one's own writes back, as a new write.
 * @throws ProblemError `record.missing` for a write that is not one's own or not visible now,
 * `record.changed` when a record of it is not as the write left it.
 */
export async function undoWrite(
  deps: Deps,
  context: WriteContext,
  id: string,
): Promise<Page<Change>> {
  const { caller } = context;
  const { viewer } = caller;
  const facts = deps.projection.facts.for(viewer);
  const rows = await read(deps.database, changesOfWrite, { write: id });
  const entries = rows.map(({ entry }) => StoredChange.parse(entry));
  const own = entries.every(({ by }) => by === viewer.account);
  if (entries.length === 0 || !own || !entries.every((e) => isEntryVisible(e, viewer, facts))) {
    throw new ProblemError('record.missing');
  }
  const at = deps.now().toISOString();
  const inverses = await Promise.all(
    entries.map(async (entry) => inverse(caller, facts, entry, await versionNow(deps, entry), at)),
  );
  const then = await foresee(deps, facts, inverses);
  const written = await write(deps.database, {
    by: viewer.account,
    at,
    reason: 'undo',
    undoes: id,
    ...(context.key ? { key: context.key } : {}),
    edits: inverses.map((one) => editOf(caller, then, one)),
  });
  await deps.projection.take(written);
  const undone = await read(deps.database, changesOfWrite, { write: written.write });
  const changes = undone.flatMap(
    ({ entry, byName }) => toChange(StoredChange.parse(entry), byName, facts) ?? [],
  );
  return { items: await asTold(deps, viewer, changes), next: null };
}

/**
 * Version of a record that is as an entry left it: nothing came after it, or nothing that stands. Else
 * the entry's own, which the write refuses, unless the request is repeated.
 */
async function versionNow({ database }: Deps, entry: StoredChange): Promise<number> {
  const later = await read(database, laterChanges, {
    record: entry.record,
    version: entry.version,
  });
  const [newest] = cancelOut(later) ? later : [];
  return newest?.version ?? entry.version;
}

const INVERSE = {
  created: 'retired',
  updated: 'updated',
  retired: 'restored',
  restored: 'retired',
} as const;

type Inverse = Becoming & Pick<Edit, 'operation' | 'version'>;

function inverse(
  caller: Caller,
  facts: ViewerFacts,
  entry: StoredChange,
  version: number,
  at: string,
): Inverse {
  const name = subjectOfId(entry.record);
  if (name === undefined) throw new ProblemError('record.missing');
  const subject = subjectOf(name);
  if (!caller.permissions.has(subject.write)) throw new ProblemError('permission.none');
  requireOwn(facts, caller, entry.record);
  const before =
    entry.operation === 'created'
      ? { retiredAt: at }
      : Object.fromEntries(fieldsOf(entry).map(({ field, before }) => [field, before]));
  return {
    subject,
    id: entry.record,
    operation: INVERSE[entry.operation],
    version,
    become: (current) =>
      mergePatch(subject, current, before, { account: caller.viewer.account, at }),
  };
}

/** An inverse as an edit, judged by the records as they will be once all are taken back. */
const editOf = (caller: Caller, then: KnownFacts, { become, ...rest }: Inverse): Edit => ({
  ...rest,
  apply: (current) => {
    const record = closedAsRecord(rest.subject, become(current), then.get);
    checkLabel(caller, current, record, 'undo');
    if (rest.operation !== 'retired') checkUs(caller, then, current, record);
    if (rest.operation === 'updated') checkChanged(then, rest.subject, current, record);
    return record;
  },
});
