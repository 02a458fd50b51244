// The first view of the report's map, measured on the screen against the goals of the design.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { AmMap } from '../../client/map/am-map.js';
import { Graph } from '../../server/contract/graph.js';
import { openWindow, goTo } from '../support/page.js';
import { useReportServer } from '../support/report-server.js';
import { isStrong, overlappingActors, readableNames } from './map-judge.js';
import { readMap, type DrawnMap } from './map-reading.js';

const FOLDED = { proposed: 42, contacts: 18, 'past or once': 17, 'to issues': 13 };

describe('first view of the report’s map', () => {
  const server = useReportServer();
  for (const { width, height, goal } of [
    { width: 1920, height: 1080, goal: 0.9 },
    { width: 1440, height: 900, goal: 0.8 },
  ]) {
    describe(`at ${width} × ${height}`, () => {
      let page: Page;
      let map: DrawnMap;
      let graph: Graph;

      before(async function () {
        this.timeout(180_000);
        const visit = await openWindow(server().admin, { width, height });
        page = visit.page;
        await goTo(page, '/map');
        await page.locator('am-map-foot .counts').waitFor();
        map = await readMap(page);
        graph = Graph.parse((await server().admin.get('/api/graph')).body);
      });

      after(() => page.context().close());

      it('draws every actor, none over another', () => {
        expect(map.actors.map(({ id }) => id)).to.have.members(graph.actors.map(({ id }) => id));
        expect(map.actors).to.have.length(128);
        expect(overlappingActors(map.actors)).to.deep.equal([]);
      });

      it(`has at least ${goal * 100} % of the names readable`, () => {
        const readable = readableNames(map);
        expect(map.names).to.have.length(128);
        expect(readable.length / 128).to.be.at.least(goal);
      });

      it('has measured names that are those of the data, and painted where it says', () => {
        const called = new Map(graph.actors.map(({ id, shortName }) => [id, shortName]));
        for (const { id, text, painted } of map.names) {
          expect(text.replaceAll('\n', ' ')).to.equal(called.get(id));
          expect(painted, `${text} is painted from end to end`).to.equal(true);
        }
      });

      it('measures itself as it is drawn', async () => {
        const measure = await page
          .locator('am-map')
          .evaluate((element: AmMap) => element.measure());
        const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
        for (const { id, x, y, w, h } of measure?.actors ?? [])
          for (const [name, value] of Object.entries({ x, y, w, h }))
            expect(actors.get(id)).to.have.property(name).closeTo(value, 3);
        expect(measure?.actors).to.have.length(128);
        expect(measure?.quality).to.include({ overlaps: 0, linesOverNames: 0 });
      });

      it('says how many relationships are drawn, boxes, and folded away, and they add up', async () => {
        const said = (await page.locator('am-map-foot .counts').textContent()) ?? '';
        expect(said.replace(/\s+/g, ' ').trim()).to.equal(
          '128 of 128 actors · 64 of 205 relationships · 51 as boxes',
        );
        const chips = await page.locator('am-map-foot .chip').allTextContents();
        expect(chips.map((chip) => chip.trim().replace(/\s+/g, ' '))).to.deep.equal(
          Object.entries(FOLDED).map(([name, count]) => `${name} ${count}`),
        );
        expect(graph.ties).to.have.length(205);
        const folded = Object.values(FOLDED).reduce((sum, count) => sum + count);
        expect(64 + 51 + folded).to.equal(205);
      });

      it('draws only coercion and money in strong colours', () => {
        const layers = (strong: boolean) => [
          ...new Set(map.lines.filter((l) => isStrong(l.colour) === strong).map((l) => l.layer)),
        ];
        expect(map.lines.length).to.be.greaterThan(50);
        expect(layers(true)).to.have.members(['coercion', 'money']);
        expect(layers(false)).to.not.include.oneOf(['coercion', 'money']);
      });
    });
  }
});
