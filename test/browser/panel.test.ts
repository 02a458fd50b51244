// The panel, the table below the map and the sheet of a phone, by pointer and by keyboard.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { AmMap } from '../../client/map/am-map.js';
import { goTo, openWindow, PHONE, settled, type Screen } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';

describe('panel and table beside the map', function () {
  this.timeout(45_000);
  const server = useReportServer();
  let page: Page;

  async function open(path: string, size?: Screen): Promise<void> {
    page = (await openWindow(server().admin, size)).page;
    await goTo(page, path);
  }

  afterEach(() => page.context().close());

  const actor = (key: string) => idOf(server().admin, 'actors', key);
  const side = () => page.locator('am-record-side');
  const widthOfSide = async () => (await side().boundingBox())?.width;

  async function drag(from: { x: number; y: number }, to: { x: number; y: number }) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  }

  it('is dragged wider by pointer and by keys, and stays so', async () => {
    await open(`/map?select=${await actor('police')}`);
    const edge = page.getByRole('separator', { name: 'Width of the panel' });
    const box = await edge.boundingBox();
    const before = await widthOfSide();
    if (!box || !before) throw new Error('the panel is not there');
    const at = { x: box.x + 3, y: box.y + 200 };
    await drag(at, { x: at.x - 60, y: at.y });
    expect(await widthOfSide()).to.be.closeTo(before + 60, 4);
    await edge.press('ArrowRight');
    const width = await widthOfSide();
    expect(width).to.be.closeTo(before + 40, 4);
    await page.reload();
    await side().waitFor();
    expect(await widthOfSide()).to.equal(width);
  });

  it('has the table as a drawer with the same selection, and closes it by Escape', async () => {
    await open('/map');
    await settled(page);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const drawer = page.locator('am-table-drawer');
    await drawer.getByRole('button', { name: 'General Prosecutor', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'General Prosecutor' }).waitFor();
    expect(await drawer.locator('tr[aria-current="true"]').textContent()).to.contain('General');
    await drawer.getByRole('button', { name: /^Relationships \d+$/ }).click();
    const href = await drawer.getByRole('link', { name: 'Full page' }).getAttribute('href');
    expect(href).to.match(/^\/table\?select=act_\w+&rows=ties$/);
    await drawer.getByRole('button', { name: /^Relationships \d+$/ }).press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('table')).to.equal(false);
  });

  it('are a list first on a phone', async () => {
    await open('/map', PHONE);
    await page.getByRole('heading', { name: 'Coercion' }).waitFor();
    expect(await page.locator('am-map').count()).to.equal(0);
  });

  it('keep one selection on the way from the table to the map and back', async () => {
    await open(`/table?focus=${await actor('tais-plus')}`);
    await page.getByText(/Around Tais Plus, 1 step\./).waitFor();
    const row = page.getByRole('button', { name: 'National Ombudsman', exact: true });
    await row.press('Enter');
    const name = page.getByRole('heading', { level: 1, name: 'National Ombudsman' });
    await name.waitFor();
    await page.getByRole('link', { name: 'The same on the map' }).click();
    await page.waitForURL(/\/map\?/);
    await name.waitFor();
    await page.goBack();
    await row.waitFor();
    await name.waitFor();
  });

  it('is a sheet with three stops on a phone', async () => {
    await open(`/map?select=${await actor('police')}`, PHONE);
    const stop = () => side().getAttribute('stop');
    const handle = page.locator('.handle');
    expect(await stop()).to.equal('part');
    await handle.press('ArrowUp');
    expect(await stop()).to.equal('full');
    await handle.press('Enter');
    expect(await stop()).to.equal('head');
    const box = await handle.boundingBox();
    if (!box) throw new Error('no handle');
    const at = { x: box.x + box.width / 2, y: box.y + 6 };
    await drag(at, { x: at.x, y: 260 });
    expect(await stop()).to.equal('part');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await side().waitFor({ state: 'detached' });
  });

  it('has all of a pathway in sight on a phone', async () => {
    await open(`/advocacy?to=${await actor('general-prosecutor')}`, PHONE);
    await page.getByRole('link', { name: 'On the map' }).click();
    const ends = await Promise.all([actor('tais-plus'), actor('general-prosecutor')]);
    // It moves there once its program is there and has drawn, late on a slow machine.
    const map = await page.locator('am-map').elementHandle();
    await page.waitForFunction(
      ([map, ids]) => {
        const { width, height } = map.getBoundingClientRect();
        const inSight = (map as Partial<AmMap>)
          .measure?.()
          ?.actors.filter(({ x, y, w, h }) => x >= 0 && y >= 0 && x + w <= width && y + h <= height)
          .map(({ id }) => id);
        return ids.every((id) => inSight?.includes(id));
      },
      [map, ends] as const,
    );
  });
});
