// Leaks planted on purpose, each in one handler of a copy of the app: the secrecy property must find
// every one. They are the mistakes that comparable tools were found to make.
import { readGraph } from '../../server/contract/graph.js';
import { recordRoutes } from '../../server/contract/record-routes.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';
import { View } from '../../server/contract/views.js';
import { read } from '../../server/database/card.js';
import type { Deps } from '../../server/domain/deps.js';
import { changesOfRecord } from '../../server/domain/history/history.queries.js';
import { StoredChange, toChange } from '../../server/domain/history/history.rules.js';
import { makeCursor, readCursor } from '../../server/domain/records/cursor.js';
import { fetchRecords } from '../../server/domain/records/records.service.js';
import type { Binding, Call } from '../../server/http/mount.js';
import { ProblemError } from '../../server/problem-error.js';
import { mayReadLabel } from '../../server/visibility/labels.rules.js';

/** Answers a call in place of the route's handler, which `honest` runs. */
type LeakyHandler = (call: Call, honest: () => Promise<unknown>, deps: Deps) => Promise<unknown>;

export interface Leak {
  name: string;
  /** Names of the routes that it spoils. */
  routes: readonly string[];
  handle: LeakyHandler;
}

const everyKind = (route: 'list' | 'read' | 'history'): string[] =>
  SUBJECT_NAMES.map((name) => recordRoutes(name)[route].name);

/** The kind of record whose list has this path. */
function kindAt(path: string): SubjectName {
  const kind = SUBJECT_NAMES.find((name) => path.endsWith(`/${subjectOf(name).plural}`));
  if (!kind) throw new Error(path);
  return kind;
}

export const LEAKS: readonly Leak[] = [
  {
    name: 'a total that counts what is hidden',
    routes: everyKind('list'),
    async handle({ request, response }, honest, { projection }) {
      const all = projection.facts.everything().all(kindAt(request.path));
      response.setHeader('X-Total-Count', all.length);
      return honest();
    },
  },
  {
    name: 'another answer for hidden than for missing',
    routes: everyKind('read'),
    async handle({ id }, honest, { projection }) {
      return honest().catch((error: unknown) => {
        throw projection.facts.everything().has(id) ? new ProblemError('permission.none') : error;
      });
    },
  },
  {
    name: 'a page cut before it is filtered',
    routes: everyKind('list'),
    async handle({ query, caller, request }, _honest, { database, projection }) {
      const kind = kindAt(request.path);
      const { limit, cursor } = query as unknown as { limit: number; cursor?: string };
      const after = readCursor(cursor);
      const rows = projection.facts
        .everything()
        .all(kind)
        .filter(({ id }) => id > after);
      const page = rows.slice(0, limit);
      const visible = projection.facts.for(caller.viewer);
      const ids = page.map(({ id }) => id).filter((id) => visible.has(id));
      return {
        items: await fetchRecords({ database }, subjectOf(kind), ids),
        next: rows.length > limit ? makeCursor(page.at(-1)?.id ?? '') : null,
      };
    },
  },
  {
    name: 'records shown by their own label alone',
    routes: everyKind('list'),
    async handle({ caller, request }, _honest, { database, projection }) {
      const kind = kindAt(request.path);
      const records = projection.facts.everything().all(kind);
      const ids = records.filter((one) => mayReadLabel(caller.viewer, one)).map(({ id }) => id);
      return { items: await fetchRecords({ database }, subjectOf(kind), ids), next: null };
    },
  },
  {
    name: 'a tag over the whole graph',
    routes: [readGraph.name],
    async handle({ response }, honest, { projection }) {
      response.setHeader('ETag', `"${projection.facts.everything().ids().size}"`);
      return honest();
    },
  },
  {
    name: 'degrees counted over hidden ties',
    routes: [readGraph.name],
    async handle(_call, honest, { projection }) {
      const graph = readGraph.output.parse(await honest());
      const all = projection.facts.everything().all('tie');
      const degree = (id: string): number =>
        all.filter(({ fields }) => fields.from === id || fields.to === id).length;
      return { ...graph, actors: graph.actors.map((one) => ({ ...one, ties: degree(one.id) })) };
    },
  },
  {
    name: 'a history filtered by the label now, not then',
    routes: everyKind('history'),
    async handle({ id }, honest, { database, projection }) {
      await honest();
      const rows = await read(database, changesOfRecord, {
        record: id,
        before: Number.MAX_SAFE_INTEGER,
        count: 100,
      });
      const facts = projection.facts.everything();
      const items = rows.flatMap(
        ({ entry, byName }) => toChange(StoredChange.parse(entry), byName, facts) ?? [],
      );
      return { items, next: null };
    },
  },
  {
    name: 'a saved map that names whom its reader may not see',
    routes: ['view.read'],
    async handle({ id }, honest, { database }) {
      await honest();
      const [record] = await fetchRecords({ database }, View, [id]);
      return record;
    },
  },
];

/** The same handlers, with one leak in its routes. */
export const withLeak = (bindings: readonly Binding[], leak: Leak, deps: Deps): Binding[] =>
  bindings.map(({ route, handle }) =>
    leak.routes.includes(route.name)
      ? { route, handle: (call) => leak.handle(call, () => handle(call), deps) }
      : { route, handle },
  );
