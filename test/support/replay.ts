// Every reading route with arguments drawn from what a viewer sees, what is hidden from them, and what
// does not exist. Asking all of it in two worlds and comparing is the whole secrecy test.
import { filterWords, recordRoutes } from '../../server/contract/record-routes.js';
import {
  SUBJECT_NAMES,
  subjectOf,
  subjectOfId,
  type SubjectName,
} from '../../server/contract/registry.js';
import type { Route } from '../../server/contract/routes.js';
import { ANALYSES } from '../../server/domain/analyses/analyses.js';
import type { Analysis } from '../../server/domain/analyses/analysis.js';
import { ALL_ROUTES } from '../../server/routes.js';
import type { Answer, TestClient } from './client.js';
import { VIEWER } from './labels.js';
import { keptIds, type StoredChangeKey } from './world-store.js';
import type { World } from './worlds.js';

/** What the questions are drawn from. */
export interface Arguments {
  seen: readonly string[];
  hidden: readonly string[];
  changes: readonly string[];
  /** Ids of records that were changed since they were made, seen ones and hidden ones. */
  edited: ReadonlySet<string>;
  dice: number;
}

export function argumentsOf(world: World, changes: readonly StoredChangeKey[]): Arguments {
  const kept = keptIds(world);
  const ids = world.records.map(({ id }) => id);
  return {
    seen: ids.filter((id) => kept.has(id)),
    hidden: ids.filter((id) => !kept.has(id)),
    changes: changes.map(({ id }) => id),
    edited: new Set(world.steps.slice(1).flatMap(({ done }) => done.map(({ after }) => after.id))),
    dice: world.dice,
  };
}

const MISSING = '0'.repeat(20);
const TYPED = [
  'japarov',
  'Zhaparov',
  'омурбек',
  'omu',
  'ombudsmon',
  'counsil',
  'p',
  'жапарова',
  'deputy',
];

function draw<T>(values: readonly T[], dice: number, count = 1): T[] {
  const start = values.length === 0 ? 0 : dice % values.length;
  return [...values.slice(start), ...values.slice(0, start)].slice(0, count);
}

const ofKind = (ids: readonly string[], name: SubjectName): string[] =>
  ids.filter((id) => subjectOfId(id) === name);

/** One id that is seen, one hidden and one missing, of a kind. */
const threeOf = (from: Arguments, name: SubjectName): string[] => [
  ...draw(ofKind(from.seen, name), from.dice),
  ...draw(ofKind(from.hidden, name), from.dice),
  subjectOf(name).prefix + MISSING,
];

const cursor = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

type Ask = (from: Arguments) => string[];

function askRecords(name: SubjectName): Record<string, Ask> {
  const subject = subjectOf(name);
  const { plural, filters } = subject;
  const path = `/api/${plural}`;
  const routes = recordRoutes(name);
  return {
    [routes.list.name]: (from) =>
      draw(
        [
          `${path}?limit=1`,
          `${path}?key=k${from.dice % 5}`,
          `${path}?limit=2&retired=true`,
          `${path}?tag=example-report`,
          `${path}?limit=1&cursor=${cursor(draw(from.hidden, from.dice)[0] ?? '')}`,
          ...Object.keys(filters).map((filter) => {
            const words = filterWords(subject, filter);
            const ids = [...draw(from.seen, from.dice), ...draw(from.hidden, from.dice)];
            const values = words.length > 0 ? draw(words, from.dice, 3) : ids;
            return `${path}?${filter}=${filter === 'year' ? '2005' : values.join(',')}`;
          }),
        ],
        from.dice,
      ),
    [routes.read.name]: (from) =>
      draw(
        [...threeOf(from, name), ...draw(from.hidden, from.dice), 'nothing', '%00'],
        from.dice,
        2,
      ).map((id) => `${path}/${id}`),
    [routes.history.name]: (from) => {
      const all = ofKind(from.seen, name);
      const changed = all.filter((id) => from.edited.has(id));
      const [seen] = draw(changed.length > 0 ? changed : all, from.dice);
      const [change] = draw(from.changes, from.dice);
      const pages = `${path}/${seen}/history?limit=1`;
      return [
        ...draw(threeOf(from, name), from.dice).map((id) => `${path}/${id}/history`),
        ...(seen ? draw([pages, `${pages}&cursor=${cursor(change ?? '')}`], from.dice) : []),
      ];
    },
  };
}

/**
 * An analysis with each parameter that names records, one after the other: seen, hidden, missing; the
 * needed ones beside it are seen.
 */
const askAnalysis =
  ({ route, parameters }: Analysis): Ask =>
  (from) => {
    const naming = Object.entries(parameters).filter(([, { kinds }]) => kinds.length > 0);
    const kindsOf = (kinds: readonly string[]) =>
      SUBJECT_NAMES.filter((name) => kinds.includes(name));
    const needed = naming
      .filter(([, { schema }]) => !schema.safeParse(undefined).success)
      .map(([name, { kinds }]): [string, string | undefined] => {
        const seen = kindsOf(kinds).flatMap((kind) => draw(ofKind(from.seen, kind), from.dice));
        return [name, draw(seen, from.dice)[0]];
      });
    const asked = naming.flatMap(([name, { kinds }]) =>
      kindsOf(kinds)
        .flatMap((kind) => threeOf(from, kind))
        .map((id) => {
          const query = { ...Object.fromEntries(needed), [name]: id };
          const said = Object.entries(query).flatMap(([key, value]) =>
            value ? [[key, value]] : [],
          );
          return `${route.path}?${new URLSearchParams(said).toString()}`;
        }),
    );
    return draw(naming.length === 0 ? [route.path] : asked, from.dice, 3);
  };

const ASKS: Readonly<Record<string, Ask>> = {
  ...Object.fromEntries(ANALYSES.map((analysis) => [analysis.route.name, askAnalysis(analysis)])),
  'analysis.list': () => ['/api/analysis'],
  ...Object.fromEntries(SUBJECT_NAMES.flatMap((name) => Object.entries(askRecords(name)))),
  'session.read': () => ['/api/session'],
  'account.list': () => ['/api/accounts'],
  'account.team': () => ['/api/team'],
  'account.read': () => [`/api/accounts/${VIEWER}`, `/api/accounts/usr_${MISSING}`],
  'graph.read': (from) => [
    '/api/graph',
    '/api/graph?asOf=2004&unknownThen=true',
    '/api/graph?layers=formal,money&labels=GREEN,AMBER',
    ...threeOf(from, 'actor').map((id) => `/api/graph?focus=${id}&steps=${1 + (from.dice % 4)}`),
  ],
  'graph.expand': (from) =>
    threeOf(from, 'actor').flatMap((id) => [
      `/api/graph/expand?focus=${id}`,
      `/api/graph/expand?focus=${id}&steps=2&layers=formal,money`,
    ]),
  'graph.compare': () => [
    '/api/graph/compare?from=2002&to=review',
    '/api/graph/compare?from=2004&to=2005',
  ],
  search: (from) => [
    ...draw(TYPED, from.dice, 3).map((q) => `/api/search?q=${encodeURIComponent(q)}`),
    '/api/search?q=o&limit=2',
    '/api/search?q=council&kind=issue',
  ],
  'analysis.pathways': (from) => [
    ...threeOf(from, 'actor').map((id) => `/api/analysis/pathways?to=${id}`),
    ...threeOf(from, 'issue').map((id) => `/api/analysis/pathways?to=${id}&include=proposed`),
    ...threeOf(from, 'objective').map((id) => `/api/analysis/pathways?to=${id}`),
    ...draw(ofKind(from.seen, 'actor'), from.dice, 2).flatMap((to) =>
      [...draw(ofKind(from.seen, 'actor'), from.dice + 1), ...draw(from.hidden, from.dice)].map(
        (other) => `/api/analysis/pathways?to=${to}&from=${other}&avoid=${other}`,
      ),
    ),
  ],
  'analysis.money': (from) =>
    threeOf(from, 'actor').flatMap((id) => [
      `/api/analysis/money?from=${id}`,
      `/api/analysis/money?from=${id}&direction=up`,
    ]),
  'analysis.decidesAndBenefits': (from) =>
    threeOf(from, 'issue').map((id) => `/api/analysis/decides-and-benefits?issue=${id}`),
  'dossier.read': (from) =>
    threeOf(from, 'actor').flatMap((id) => [
      `/api/actors/${id}/dossier?tlp=CLEAR`,
      `/api/actors/${id}/dossier?tlp=AMBER&circles=north`,
      `/api/actors/${id}/dossier?tlp=AMBER%2BSTRICT&lang=ru`,
    ]),
  'dossier.html': (from) =>
    threeOf(from, 'actor').map((id) => `/api/actors/${id}/dossier/html?tlp=AMBER`),
  'dossier.pdf': (from) =>
    draw(threeOf(from, 'actor'), from.dice).map((id) => `/api/actors/${id}/dossier/pdf`),
  'changes.listOwn': (from) => [
    '/api/changes?limit=1',
    ...draw(from.changes, from.dice, 2).map((id) => `/api/changes?cursor=${cursor(id)}`),
  ],
  'changes.listNew': (from) => [
    '/api/changes/new?limit=2',
    ...draw(from.changes, from.dice, 2).flatMap((id) => [
      `/api/changes/new?since=${cursor(`${id} 2020-01-01T00:02:00.000Z`)}`,
      `/api/changes/new?cursor=${cursor(id)}`,
    ]),
  ],
  'inbox.read': () => ['/api/inbox'],
  'record.readers': (from) =>
    [...threeOf(from, 'actor'), ...draw(from.seen, from.dice), ...draw(from.hidden, from.dice)].map(
      (id) => `/api/records/${id}/readers`,
    ),
  'example.read': () => ['/api/example'],
};

/** What is not asked in every replay: kinds of record, and names of routes that ask much. */
const TURNS: readonly string[] = [
  ...SUBJECT_NAMES,
  ...['changes', 'dossier.read', 'dossier.html', 'dossier.pdf'],
  ...['graph.compare', 'graph.expand', 'record.readers'],
  ...ANALYSES.filter(({ tables }) => tables !== null).map(({ route }) => route.name),
];

/** Addresses beside the contract's routes. */
const BESIDE = ['/api/openapi.json', '/api/nothing', '/api/docs', '/healthz'];

export const READS: readonly Route[] = ALL_ROUTES.filter(({ method }) => method === 'GET');

/** The stream of changes does not end: live.test.ts asks it. */
const replayed = ({ name }: Route): boolean => name !== 'live';

/** All questions of these routes. @throws Error for a reading route that has none. */
export const questionsOf = (routes: readonly Route[], from: Arguments): string[] =>
  routes.filter(replayed).flatMap(({ name }) => {
    const ask = ASKS[name];
    if (!ask) throw new Error(`The route ${name} is not replayed in two worlds.`);
    return ask(from);
  });

/**
 * The questions of one replay: those of all routes, but of those that take turns a third only, which
 * turns with the dice.
 */
export function questions(from: Arguments): string[] {
  const asked = READS.filter(({ name }) => {
    const turn = TURNS.findIndex((kind) => name.startsWith(`${kind}.`) || name === kind);
    return turn < 0 || turn % 3 === from.dice % 3;
  });
  return [...questionsOf(asked, from), ...BESIDE];
}

/** What a browser got for each question, pages followed to their end, as comparable text. */
export async function transcript(
  client: TestClient,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const waiting = [...paths];
  const ask = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      answers.set(path, await askToTheEnd(client, path));
    }
  };
  await Promise.all(Array.from({ length: 6 }, ask));
  return answers;
}

const MOST_PAGES = 20;

async function askToTheEnd(client: TestClient, path: string): Promise<string> {
  let text = '';
  let next: string | null = path;
  for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
    const answer: Answer = await client.get(next, { 'accept-encoding': 'identity' });
    text += comparable(answer);
    next = nextPage(path, answer);
  }
  return text;
}

function nextPage(path: string, { body }: Answer): string | null {
  if (!path.includes('limit=') || body === null || typeof body !== 'object') return null;
  const cursor = 'next' in body && typeof body.next === 'string' ? body.next : null;
  return cursor === null ? null : `${path}&cursor=${cursor}`;
}

/** Headers that may differ between any two answers. */
const PASSING = new Set(['date', 'x-request-id', 'set-cookie', 'ratelimit', 'ratelimit-policy']);

function comparable({ status, headers, text }: Answer): string {
  const shown = [...headers].filter(([name]) => !PASSING.has(name));
  const body = text.replace(/"requestId":"[^"]*"/, '"requestId":""');
  return `${status}\n${shown.map((header) => header.join(': ')).join('\n')}\n${body}\n`;
}
