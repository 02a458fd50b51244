// Reading the history of a record, of oneself and of others.
import type { Change } from '../../contract/history.js';
import type { SubjectName } from '../../contract/registry.js';
import type { Page } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import type { Viewer } from '../../visibility/viewer.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import type { Paging } from '../records/filter.rules.js';
import { namesTold } from '../accounts/team.service.js';
import { changeSettings, settingsOf } from '../accounts/settings.service.js';
import { readCursor, makeCursor } from '../records/cursor.js';
import { requireVisible } from '../records/records.service.js';
import {
  changeById,
  changesOfAccount,
  changesOfOthers,
  changesOfRecord,
  labelsOfWrites,
} from './history.queries.js';
import { makeMark, readMark, requireMark } from './mark.rules.js';
import { seenVersions } from './seen-versions.service.js';
import { StoredChange, isEntryVisible, toChange } from './history.rules.js';

const BATCH = 200;

/** Visible entries of a visible record, newest first. */
export async function recordHistory(
  deps: Deps,
  caller: Caller,
  name: SubjectName,
  id: string,
  paging: Paging,
): Promise<Page<Change>> {
  requireVisible(deps.projection.facts.for(caller.viewer), name, id);
  return visiblePage(deps, caller, paging, (before) =>
    read(deps.database, changesOfRecord, { record: id, before, count: BATCH }),
  );
}

/** One's own last changes, newest first. */
export function ownHistory(deps: Deps, caller: Caller, paging: Paging): Promise<Page<Change>> {
  const by = caller.viewer.account;
  return visiblePage(deps, caller, paging, (before) =>
    read(deps.database, changesOfAccount, { by, before, count: BATCH }),
  );
}

/** What others did since a mark, newest first, and the mark of what is told. */
export async function newHistory(
  deps: Deps,
  caller: Caller,
  { since, ...paging }: Paging & { since?: string | undefined },
): Promise<Page<Change> & { mark: string | null }> {
  const { viewer } = caller;
  const from = since ?? (await settingsOf(deps, viewer.account)).seen;
  const mark = since === undefined ? readMark(from ?? '') : requireMark(since, 'query.since');
  const found = mark && (await visibleEntry(deps, viewer, mark.id));
  // A change that is hidden now tells no place, hidden ones beside it could be counted: its time does.
  const start = found ? { after: found.seq, at: '' } : { after: 0, at: mark?.at ?? '' };
  const page = await visiblePage(deps, caller, paging, (before) =>
    read(deps.database, changesOfOthers, { ...start, by: viewer.account, before, count: BATCH }),
  );
  const [newest] = paging.cursor === undefined ? page.items : [];
  return { ...page, mark: newest ? makeMark(newest) : from };
}

/** Keeps how far one has looked. @throws ProblemError `input.invalid` for a mark that is none of ours */
export async function markSeen(deps: Deps, context: WriteContext, mark: string): Promise<void> {
  requireMark(mark, 'mark');
  await changeSettings(deps, context, { seen: mark });
}

async function visiblePage(
  deps: Deps,
  { viewer }: Caller,
  { limit, cursor }: Paging,
  fetch: (before: number) => Promise<{ entry: Record<string, unknown>; byName: string }[]>,
): Promise<Page<Change>> {
  const facts = deps.projection.facts.for(viewer);
  const nameOf = await namesTold(deps, viewer);
  const items: Change[] = [];
  for (let before = await startOf(deps, viewer, cursor); ;) {
    const rows = await fetch(before);
    for (const { entry, byName } of rows) {
      const stored = StoredChange.parse(entry);
      before = stored.seq;
      if (!isEntryVisible(stored, viewer, facts)) continue;
      const change = toChange(stored, nameOf(stored.by, byName), facts);
      if (!change) continue;
      if (items.length === limit) {
        const next = makeCursor(items.at(-1)?.id ?? '');
        return { items: await asTold(deps, viewer, items), next };
      }
      items.push(change);
    }
    if (rows.length < BATCH) return { items: await asTold(deps, viewer, items), next: null };
  }
}

/**
 * Changes with what is told of them beside: a reason is one for the whole write, and told to those who may
 * see all that it was about; versions are those that the viewer counts.
 */
export async function asTold(
  { database, projection }: Deps,
  viewer: Viewer,
  changes: readonly Change[],
): Promise<Change[]> {
  const writes = new Set(changes.flatMap(({ reason, write }) => (reason === null ? [] : [write])));
  const entries =
    writes.size === 0 ? [] : await read(database, labelsOfWrites, { writes: [...writes] });
  const facts = projection.facts.for(viewer);
  const partly = new Set(
    entries.filter((entry) => !isEntryVisible(entry, viewer, facts)).map(({ write }) => write),
  );
  const records = [...new Set(changes.map(({ record }) => record))];
  const versions = await seenVersions({ database }, facts, viewer, records);
  return changes.map((change) => {
    const counted = versions.get(change.record)?.stored.indexOf(change.version) ?? -1;
    return {
      ...change,
      reason: partly.has(change.write) ? null : change.reason,
      version: counted < 0 ? change.version : counted + 1,
    };
  });
}

/** Number before which a page begins. A cursor of an entry that the viewer may not see says nothing. */
async function startOf(deps: Deps, viewer: Viewer, cursor: string | undefined): Promise<number> {
  const id = readCursor(cursor);
  const entry = id ? await visibleEntry(deps, viewer, id) : undefined;
  return entry?.seq ?? Number.MAX_SAFE_INTEGER;
}

async function visibleEntry(
  { database, projection }: Deps,
  viewer: Viewer,
  id: string,
): Promise<StoredChange | undefined> {
  const [row] = await read(database, changeById, { id });
  const entry = row && StoredChange.parse(row.entry);
  return entry && isEntryVisible(entry, viewer, projection.facts.for(viewer)) ? entry : undefined;
}
