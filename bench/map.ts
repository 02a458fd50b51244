// `npm run bench:map`: the built client in a real browser that draws in software: how long the page of
// the map stands still while it opens, and how smoothly it pans, on the report and on made-up graphs.
import type { AmMap } from '../client/map/am-map.js';
import { firstStart } from '../server/first-start.js';
import { stopTestBrowser } from '../test/support/browser.js';
import { stopTestDatabase } from '../test/support/neo4j.js';
import { openWindow } from '../test/support/page.js';
import { PASSWORD, startTestServer } from '../test/support/server.js';
import type { TestClient } from '../test/support/client.js';
import { describeMachine } from './machine.js';
import { madeUpGraph } from './map-graph.js';
import { openMap, panMap, watchPage, type Opening, type Panning } from './map-page.js';
import { ms, report, type Result } from './results.js';

const ADMIN = { email: 'bench@example.org', password: PASSWORD };
const SIZES = [500, 1_000, 2_000];
/** Ms after which one takes a page for stuck. */
const NOTICED = 50;

interface Run extends Opening {
  home: Panning;
  fitted: Panning;
}

/** Opens the map of the report, or of so many made-up actors, in a browser window of its own. */
async function run(client: TestClient, actors: number | null): Promise<Run> {
  const { page, context } = await openWindow(client);
  if (actors !== null) {
    const json = madeUpGraph(actors);
    await page.route(
      ({ pathname }) => pathname === '/api/graph',
      (route) => route.fulfill({ json }),
    );
  }
  await watchPage(page);
  const opening = await openMap(page, '/map');
  const home = await panMap(page);
  await page.locator('am-map').evaluate((map: AmMap) => map.fit());
  const fitted = await panMap(page);
  await context.close();
  return { ...opening, home, fitted };
}

const frames = ({ fps, slow }: Panning): string => `${fps.toFixed(1)} (95 % within ${ms(slow)})`;
const least = ({ home, fitted }: Run): number => Math.min(home.fps, fitted.fps);

const machine = await describeMachine();
const server = await startTestServer({ prepare: (deps) => firstStart(deps, ADMIN) });
try {
  const admin = server.anonymous();
  await admin.post('/api/session', ADMIN);
  const row = (what: string, it: Run, goal: string, met: boolean): Result => ({
    what,
    values: [ms(it.interactive), ms(it.drawn), ms(it.blocked), frames(it.home), frames(it.fitted)],
    ...(goal === '' ? {} : { goal, met }),
  });
  // The first page of a run pays for the browser's start.
  await run(admin, null);
  const ofReport = await run(admin, null);
  const rows = [row('the report', ofReport, 'interaction ≤ 2 s', ofReport.interactive <= 2_000)];
  for (const actors of SIZES) {
    const it = await run(admin, actors);
    const what = `${actors} actors, ${actors * 5} ties`;
    if (actors === 500) rows.push(row(what, it, '≥ 30 frames/s', least(it) >= 30));
    else if (actors === 1_000)
      rows.push(row(what, it, `blocked ≤ ${NOTICED} ms`, it.blocked <= NOTICED));
    else rows.push(row(what, it, '', true));
  }
  await report(
    'The map in a browser',
    machine,
    ['first interaction', 'drawn', 'longest block', 'frames/s at zoom 1', 'frames/s fitted'],
    rows,
  );
} finally {
  await server.close();
  await stopTestBrowser();
  await stopTestDatabase();
}
