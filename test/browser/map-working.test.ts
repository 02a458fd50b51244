// What changed on the map, who comes with an actor, and what stands there when not all can: the same
// by pointer, by keyboard and in the table.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { AmMap } from '../../client/map/am-map.js';
import { goTo, openWindow, PHONE, settled, type Screen } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';

const Expansion = z.looseObject({ ties: z.int() });
const Comparison = z.looseObject({ came: z.array(z.looseObject({ id: z.string() })) });

describe('working with what the map shows', function () {
  this.timeout(180_000);
  const server = useReportServer();
  let page: Page;
  let faults: string[];

  async function open(path: string, size?: Screen): Promise<void> {
    const visit = await openWindow(server().admin, size);
    ({ page, faults } = visit);
    await goTo(page, path);
  }
  afterEach(async () => {
    expect(faults).to.deep.equal([]);
    await page.context().close();
  });

  const actor = (key: string) => idOf(server().admin, 'actors', key);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const query = () => new URL(page.url()).searchParams;
  const drawn = async () => {
    await page.locator('am-map-foot .counts').waitFor();
    await settled(page);
  };
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
  };
  const onMap = (selector: string) =>
    page
      .locator('am-map')
      .evaluate((map: AmMap, wanted) => map.drawing()?.cy.elements(wanted).length, selector);

  it('compares two dates by keyboard: said, marked by sign and line, and listed to be opened', async () => {
    await open('/map');
    await drawn();
    await button('Changes').focus();
    await page.keyboard.press('Enter');
    expect(await axe()).to.deep.equal([]);
    await page.getByLabel('Earlier').selectOption('1998');
    await page.getByLabel('Later').selectOption('2005');
    await page.getByLabel('Later').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1998 → 2005:').waitFor();
    await drawn();
    expect(query().get('folds')).to.equal('past');
    const { came } = Comparison.parse(
      (await server().admin.get('/api/graph/compare?from=1998&to=2005')).body,
    );
    expect(came).to.not.deep.equal([]);
    expect(await onMap('edge.went')).to.be.greaterThan(0);
    expect(await onMap('node[kind="mark"]')).to.be.greaterThan(1);
    expect(await onMap('edge[kind="line"].dim.went')).to.equal(0);
    await page.getByRole('link', { name: 'List them' }).click();
    const drawer = page.locator('am-table-drawer');
    await drawer.getByRole('button', { name: /^Differences \d+$/, pressed: true }).waitFor();
    await drawer.getByRole('button', { name: 'gave advice to' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('select')?.startsWith('tie_') ?? false);
    await page.getByRole('complementary').getByText('How it is known').waitFor();
    await button('Leave the comparison').click();
    await page.getByText('1998 → 2005:').waitFor({ state: 'detached' });
    await drawn();
    expect(await onMap('node[kind="mark"]')).to.equal(0);
  });

  it('asks for two different dates, and takes them in either order', async () => {
    await open('/table');
    await button('Changes').click();
    await page.getByLabel('Earlier').selectOption('2005');
    await page.getByLabel('Later').selectOption('2005');
    await button('Compare').click();
    await page.getByText('Choose two different dates.').waitFor();
    await page.getByLabel('Later').selectOption('1998');
    await button('Compare').click();
    await page.getByText('1998 → 2005:').waitFor();
    await page.getByRole('link', { name: 'List them' }).click();
    await page.getByRole('heading', { name: 'Differences' }).waitFor();
    expect(await axe()).to.deep.equal([]);
  });

  it('shows on the map what colleagues wrote since one last looked', async () => {
    const colleague = await server().signIn();
    const draft = { name: 'Night shelter', kind: 'ngo', level: 'local', tlp: 'GREEN' };
    const { id } = await colleague.create('actors', draft);
    await open('/map');
    await drawn();
    await button('Changes').click();
    const news = page.locator('am-new-changes');
    await news.getByRole('link', { name: 'Actor created' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('select') === id);
    await colleague.delete(`/api/actors/${id}`);
  });

  for (const [device, size] of [
    ['a desktop', undefined],
    ['a phone', PHONE],
  ] as const)
    it(`counts who would come before an actor is expanded, adds them, and collapses, on ${device}`, async () => {
      const police = await actor('police');
      await open(`/table?layers=money&select=${police}`, size);
      const before = await page.locator('am-graph-table tbody tr').count();
      await button(/^Expand: \d+ more$/).click();
      await page.getByRole('checkbox', { name: /^Formal/ }).press('Space');
      const add = button(/^Add \d+ actors?$/);
      const { ties } = Expansion.parse(
        (await server().admin.get(`/api/graph/expand?focus=${police}&layers=formal`)).body,
      );
      await page.getByText(`${ties} relationships around it.`).waitFor();
      const coming = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0]);
      expect(coming).to.be.greaterThan(0);
      expect(await axe()).to.deep.equal([]);
      await add.click();
      await page.waitForURL((url) => url.searchParams.get('expand') === `${police}:formal`);
      const rows = page.locator('am-graph-table tbody tr');
      await rows.nth(before + coming - 1).waitFor({ state: 'attached' });
      expect(await rows.count()).to.equal(before + coming);
      await button('Collapse').click();
      await rows.nth(before).waitFor({ state: 'detached' });
      expect(await rows.count()).to.equal(before);
    });

  it('says what the limit leaves out, and shows more when asked', async () => {
    await open('/account');
    // The report is small: what is asked for unasked is made less than it holds.
    await page.route(/\/api\/graph\?/, (route) => {
      const url = new URL(route.request().url());
      if (!url.searchParams.has('limit')) url.searchParams.set('limit', '100');
      return route.continue({ url: url.href });
    });
    await goTo(page, '/table');
    await page
      .getByText(/^At most 500: \d+ with the fewest relationships are left out\.$/)
      .waitFor();
    await button(/^Actors 100$/).waitFor();
    await button(/^Show \d+ more$/).click();
    await page.waitForURL((url) => url.searchParams.get('most') === '1000');
    await page.getByText('At most 500').waitFor({ state: 'detached' });
    await button(/^Actors 12\d$/).waitFor();
  });

  it('says that a saved map is gone, and leads on', async () => {
    const { id } = await server().admin.create('views', { name: 'Who is who', tlp: 'AMBER' });
    await open(`/map?map=${id}`);
    await drawn();
    await server().admin.delete(`/api/views/${id}`);
    await page.getByText('This saved map was retired.').waitFor();
    await page.locator('am-map-gone').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('This saved map was retired.').waitFor({ state: 'detached' });
  });

  it('says that a saved map cannot be read, in the table as well', async () => {
    await open('/account');
    const unknown = `viw_${'0'.repeat(20)}`;
    await page.goto(`/table?map=${unknown}`);
    await page
      .getByText('This saved map is not there any more, or is not visible to you.')
      .waitFor();
    await button('Go on without it').click();
    await page.waitForURL(/\/table$/);
    faults = faults.filter((fault) => !fault.includes('404'));
  });

  it('shows a saved map as a table, by keys up and down, and chooses rows for the same actions', async () => {
    const fields = { name: 'Money', filter: filterOf('money'), tlp: 'AMBER' };
    const { id } = await server().admin.create('views', fields);
    await open(`/table?map=${id}`);
    await page.waitForURL((url) => url.searchParams.get('layers') === 'money');
    await page.getByText('Saved map: Money').waitFor();
    const names = page.locator('tbody .name button');
    await names.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.getByText('2 chosen').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).to.equal(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { level: 1, name: (await names.nth(1).textContent()) ?? '' })
      .waitFor();
    await server().admin.delete(`/api/views/${id}`);
  });
});

const filterOf = (layer: string) => ({
  layers: [layer],
  statuses: [],
  validity: [],
  kinds: [],
  levels: [],
  labels: [],
});
