// The authorisation matrix against the real server: every route, every role, and where a route takes
// the id of a record, one's own, another's, a hidden and a missing one.
import { expect } from 'chai';
import { ALL_ROUTES } from '../../server/routes.js';
import { permissionsOf, ROLES } from '../../server/contract/permissions.js';
import { recordRoutes } from '../../server/contract/record-routes.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';
import type { Route } from '../../server/contract/routes.js';
import { sessionRoutes } from '../../server/contract/session.js';
import { ANALYSES } from '../../server/domain/analyses/analyses.js';
import type { Parameters } from '../../server/domain/analyses/parameters.js';
import { createRecords } from '../../server/domain/records/writing.service.js';
import { createApp } from '../../server/http/app.js';
import { makeMark } from '../../server/domain/history/mark.rules.js';
import { newId } from '../../server/ids.js';
import type { TestClient } from '../support/client.js';
import { leastDrafts, type Standing } from '../support/drafts.js';
import { appOptions } from '../support/app.js';
import { startTestServer, type TestServer } from '../support/server.js';
import {
  expectedStatus,
  NAMED,
  PERSONS,
  RIGHTS,
  ROWS,
  type Named,
  type PersonName,
} from './authorisation.data.js';

const CIRCLES = ['coalition'];

/** A question to an analysis whose needed records are missing. */
function missingIn(parameters: Parameters): string {
  const needed = Object.entries(parameters)
    .filter(([, { schema }]) => !schema.safeParse(undefined).success)
    .map(([name, { kinds }]) => {
      const kind = SUBJECT_NAMES.find((subject) => kinds.includes(subject)) ?? 'actor';
      return [name, `${subjectOf(kind).prefix}00000000000000000000`];
    });
  return `?${new URLSearchParams(needed).toString()}`;
}

describe('authorisation', () => {
  let server: TestServer;
  let clients: Map<PersonName, TestClient>;
  let standing: Standing;

  before(async function () {
    this.timeout(120_000);
    server = await startTestServer();
    clients = new Map([['anonymous', server.anonymous()]]);
    for (const person of PERSONS) {
      if (person !== 'anonymous') clients.set(person, await server.signIn(RIGHTS[person]));
    }
    standing = {
      actor: newId('act_'),
      otherActor: newId('act_'),
      issue: newId('iss_'),
      source: newId('src_'),
      objective: newId('obj_'),
    };
    const drafts = leastDrafts(standing);
    await make('usr_setup', 'CLEAR', [
      ['actor', standing.actor, drafts.actor],
      ['actor', standing.otherActor, drafts.actor],
      ['issue', standing.issue, drafts.issue],
      ['source', standing.source, drafts.source],
      ['objective', standing.objective, drafts.objective],
    ]);
  });
  after(() => server.close());

  /** Makes records in the name of an account, whatever its roles. */
  async function make(
    account: string,
    tlp: 'CLEAR' | 'AMBER' | 'AMBER+STRICT',
    records: readonly (readonly [SubjectName, string, object])[],
  ): Promise<void> {
    const viewer = { account, clearance: 'RED', circles: CIRCLES, affiliation: 'member' } as const;
    await createRecords(
      server.deps,
      { caller: { viewer, permissions: permissionsOf(ROLES) }, version: null },
      records.map(([kind, id, draft]) => ({
        kind,
        id,
        draft: { ...draft, tlp, circles: CIRCLES },
      })),
    );
  }

  /** Own, other, hidden and missing record of a kind for one person. */
  async function recordsFor(
    name: SubjectName,
    person: PersonName,
  ): Promise<Readonly<Record<Named, string>>> {
    const { prefix } = subjectOf(name);
    const draft = leastDrafts(standing)[name];
    const [own, other, hidden] = [newId(prefix), newId(prefix), newId(prefix)];
    await make(clientOf(person).account || 'usr_nobody', 'AMBER', [[name, own, draft]]);
    await make('usr_setup', 'AMBER', [[name, other, draft]]);
    await make('usr_setup', 'AMBER+STRICT', [[name, hidden, draft]]);
    return { own, other, hidden, missing: newId(prefix) };
  }

  function clientOf(person: PersonName): TestClient {
    const client = clients.get(person);
    if (!client) throw new Error(person);
    return client;
  }

  it('has a row for each route and a route for each row', () => {
    expect(Object.keys(ROWS).sort()).to.deep.equal(ALL_ROUTES.map(({ name }) => name).sort());
  });

  for (const name of SUBJECT_NAMES) {
    it(`lets everybody do with each ${name} what the matrix says`, async function () {
      this.timeout(180_000);
      const answers = await Promise.all(PERSONS.map((person) => askAll(name, person)));
      for (const { got, wanted } of answers) expect(got).to.deep.equal(wanted);
    });
  }

  /** Asks every route of a kind of record as one person. */
  async function askAll(name: SubjectName, person: PersonName) {
    const { list, create, read, history, patch, retire, restore } = recordRoutes(name);
    const client = clientOf(person);
    const ids = await recordsFor(name, person);
    const got: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    const ask = async (route: Route, named: Named, body?: unknown): Promise<void> => {
      const { status } = await client.send(
        route.method,
        route.path.replace(':id', ids[named]),
        body,
        { 'X-Allymap': '1', ...(route.match === 'required' ? { 'If-Match': '"1"' } : {}) },
      );
      const question = `${person}: ${route.name} ${named}`;
      got[question] = status;
      wanted[question] = expectedStatus(route.name, person, named);
    };
    await ask(list, 'own');
    await ask(create, 'own', { ...leastDrafts(standing)[name], tlp: 'AMBER', circles: CIRCLES });
    for (const named of Object.keys(NAMED) as Named[]) {
      await ask(read, named);
      await ask(history, named);
      await ask(patch, named, { tags: ['seen'] });
      await ask(retire, named);
      await ask(restore, named);
    }
    return { got, wanted };
  }

  /** What to send to a route that is none of a kind of record. */
  const QUESTIONS: Readonly<
    Record<string, (person: PersonName) => [query: string, body?: object]>
  > = {
    'session.signIn': (person) => ['', { email: `${person}@example.org`, password: 'wrong' }],
    'session.setPassword': () => ['', {}],
    'session.patch': () => ['', {}],
    'placeholder.resolve': () => ['', { into: 'act_00000000000000000000' }],
    'changes.markSeen': () => [
      '',
      { mark: makeMark({ id: 'chg_00000000000000000000', at: '2020-01-01T00:00:00.000Z' }) },
    ],
    'graph.expand': () => ['?focus=act_00000000000000000000'],
    'graph.compare': () => ['?from=1998&to=review'],
    'account.create': () => ['', {}],
    'batch.write': () => ['', {}],
    'account.patch': () => ['', {}],
    search: () => ['?q=council'],
    ...Object.fromEntries(
      ANALYSES.map(({ route, parameters }) => [
        route.name,
        (): [string] => [missingIn(parameters)],
      ]),
    ),
    'analysis.whatIf': () => ['?query=to%3Dact_00000000000000000000'],
  };
  const MISSING: Readonly<Record<string, string>> = {
    'account.read': 'usr_00000000000000000000',
    'account.patch': 'usr_00000000000000000000',
    'dossier.read': 'act_00000000000000000000',
    'dossier.html': 'act_00000000000000000000',
    'dossier.pdf': 'act_00000000000000000000',
    'changes.undo': 'wrt_00000000000000000000',
    'placeholder.resolve': 'act_00000000000000000000',
    'record.readers': 'act_00000000000000000000',
  };

  const others = ALL_ROUTES.filter(
    ({ name }) => !SUBJECT_NAMES.some((subject) => name.startsWith(`${subject}.`)),
  );
  for (const route of others.filter(({ name }) => name !== 'session.signOut')) {
    it(`answers ${route.name} as the matrix says`, async () => {
      const got: Partial<Record<PersonName, number>> = {};
      const wanted: Partial<Record<PersonName, number>> = {};
      for (const person of PERSONS) {
        const [query, body] = QUESTIONS[route.name]?.(person) ?? [''];
        const path = route.path.replace(':id', MISSING[route.name] ?? '');
        got[person] = await statusOf(clientOf(person), route, path + query, body);
        wanted[person] = expectedStatus(route.name, person);
      }
      expect(got).to.deep.equal(wanted);
    });
  }

  it('lets everybody sign out, and nobody go on afterwards', async () => {
    for (const person of PERSONS) {
      const status = await statusOf(clientOf(person), sessionRoutes.signOut, '/api/session');
      expect(status, person).to.equal(expectedStatus('session.signOut', person));
      expect((await clientOf(person).get('/api/changes')).status, person).to.equal(401);
    }
  });

  it('keeps the server from starting on a route without handler, and on one not declared', () => {
    const options = appOptions(server.deps);
    const [first, ...rest] = ALL_ROUTES as [Route, ...Route[]];
    const fresh: Route = { ...first, name: 'fresh.read', path: '/api/fresh' };
    expect(() => createApp({ ...options, routes: [...ALL_ROUTES, fresh] })).to.throw('fresh.read');
    expect(() => createApp({ ...options, routes: rest })).to.throw(first.name);
    expect(() => createApp(options)).not.to.throw();
  });
});

/** Status of an answer; a stream is left as soon as it began. */
async function statusOf(
  client: TestClient,
  route: Route,
  path: string,
  body?: unknown,
): Promise<number> {
  const leave = new AbortController();
  const response = await fetch(client.url + path, {
    method: route.method,
    signal: leave.signal,
    headers: {
      cookie: client.cookie,
      'X-Allymap': '1',
      ...(route.match ? { 'If-Match': '"1"' } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  leave.abort();
  return response.status;
}
