// What the map does with names and numbers that nobody would choose, on screens that few have, and in
// browsers that do not draw.
import { expect } from 'chai';
import type { AmMap } from '../../client/map/am-map.js';
import type { Graph } from '../../server/contract/graph.js';
import { openWindow, settled, type Screen, type Visit } from '../support/page.js';
import { useReportServer } from '../support/report-server.js';
import { actor, graphOf, tie } from '../client/map/fixture.js';

const LONG = `${'Department of departments '.repeat(384)}the end`.padEnd(10_000, '!');
const ARABIC = 'وزارة الداخلية';
const FAMILIES = '👩‍👩‍👧‍👦'.repeat(400);

/** Strange names, all tied to one of them. */
const strange = graphOf(
  [
    actor('hub', { shortName: 'Hub', us: true }),
    actor('long', { name: LONG, shortName: LONG }),
    actor('arabic', { name: ARABIC, shortName: ARABIC }),
    actor('families', { name: FAMILIES, shortName: FAMILIES }),
  ],
  ['long', 'arabic', 'families'].map((to) =>
    tie(`to-${to}`, 'hub', to, { type: 'oversees', layer: 'formal' }),
  ),
);

/** Two thousand ties at one actor. */
const crowded = graphOf(
  ['hub', ...Array.from({ length: 400 }, (_, index) => `a${index}`)].map((key) => actor(key)),
  Array.from({ length: 2_000 }, (_, index) => {
    const to = `a${index % 400}`;
    return tie(`t${index}`, 'hub', to, { type: 'supports', layer: 'support' });
  }),
);

describe('the map, given what is bad', function () {
  this.timeout(180_000);
  const server = useReportServer();
  let visit: Visit;

  async function open(graph: Graph, screen?: Screen, prepare?: string): Promise<AmMapOnPage> {
    visit = await openWindow(server().admin, screen);
    const { page } = visit;
    await page.route(
      ({ pathname }) => pathname === '/api/graph',
      (route) => route.fulfill({ json: graph }),
    );
    if (prepare) await page.addInitScript(prepare);
    await page.goto('/map');
    return page.locator('am-map');
  }
  type AmMapOnPage = ReturnType<Visit['page']['locator']>;
  afterEach(() => visit.context.close());

  const drawn = async (): Promise<void> => {
    await visit.page.locator('am-map-foot .counts').waitFor({ state: 'attached' });
    await settled(visit.page);
  };
  const namesOn = (map: AmMapOnPage) =>
    map.evaluate((element: AmMap) =>
      element
        .drawing()
        ?.cy.nodes('[kind="actor"]')
        .map((node) => ({
          text: String(node.data('label')).replaceAll('\n', ' '),
          right: node.renderedBoundingBox().x2,
        })),
    );

  it('shortens a name of 10,000 letters, keeps scripts and whole emoji, and tells all of it', async () => {
    const map = await open(strange);
    await drawn();
    const names = (await namesOn(map)) ?? [];
    const texts = names.map(({ text }) => text);
    expect(texts).to.include('Hub').and.include(ARABIC);
    expect(texts.find((text) => text.startsWith('Department'))).to.match(/^.{80,90}…$/u);
    expect(texts.find((text) => text.startsWith('👩'))).to.match(/^(👩‍👩‍👧‍👦)+…$/u);
    for (const { right } of names) expect(right).to.be.below(1440);
    const spot = await map.evaluate((element: AmMap, id) => {
      const at = element.drawing()?.cy.getElementById(id).renderedPosition();
      const { left, top } = element.getBoundingClientRect();
      return { x: left + (at?.x ?? 0), y: top + (at?.y ?? 0) };
    }, 'id-long');
    await visit.page.mouse.move(spot.x, spot.y);
    await map.locator('#tip').waitFor();
    expect(await map.locator('#tip').textContent()).to.equal(LONG);
    expect(visit.faults).to.deep.equal([]);
  });

  it('draws one actor with 2,000 ties, and counts them all', async () => {
    const map = await open(crowded);
    await drawn();
    const counts = await visit.page.locator('am-map-foot .counts').textContent();
    expect(counts?.replace(/\s+/g, ' ')).to.include('2000 of 2000 relationships');
    expect(await namesOn(map)).to.have.length(401);
    expect(visit.faults).to.deep.equal([]);
  });

  it('fits a window of 320 px, nothing of the page out of sight', async () => {
    const map = await open(strange, { width: 320, height: 640 });
    await visit.page.getByRole('button', { name: 'Map', exact: true }).click();
    await drawn();
    expect(await namesOn(map)).to.have.length(4);
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).to.equal(320);
    expect(visit.faults).to.deep.equal([]);
  });

  it('needs no WebGL', async () => {
    const map = await open(strange, undefined, without('webgl', 'webgl2'));
    await drawn();
    expect(await namesOn(map)).to.have.length(4);
    expect(visit.faults).to.deep.equal([]);
  });

  it('says so where a browser does not draw', async () => {
    await open(strange, undefined, without('2d'));
    const alert = visit.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).to.match(/does not let pages draw/);
    expect(visit.faults).to.deep.equal([]);
  });
});

/** A script for a page whose browser knows no drawing of these kinds. */
const without = (...kinds: string[]): string => `
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return ${JSON.stringify(kinds)}.includes(kind) ? null : getContext.call(this, kind, ...rest);
  };`;
