// The map as a working tool, on one page: closed boxes, places, layouts, a drawn relationship, saved
// maps with a story, pictures and paper.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { AmMap } from '../../client/map/am-map.js';
import { goTo, openWindow, settled, type Visit } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';

describe('the map as a working tool', function () {
  this.timeout(180_000);
  const server = useReportServer();
  let visit: Visit;
  let osce: string;

  before(async () => {
    visit = await openWindow(server().admin);
    osce = await idOf(server().admin, 'actors', 'osce');
    await goTo(visit.page, `/map?select=${osce}`);
    await visit.page.locator('am-map-foot .counts').waitFor();
    await settled(visit.page);
  });
  after(() => visit.context.close());

  const map = () => visit.page.locator('am-map');
  const canvas = () => visit.page.locator('am-map #canvas');
  const query = () => new URL(visit.page.url()).searchParams;
  const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
  const spotOf = (id: string) =>
    map().evaluate(
      (element: AmMap, actor) => element.drawing()?.cy.getElementById(actor).position(),
      id,
    );
  const press = async (...keys: string[]) => {
    await canvas().focus();
    for (const key of keys) await visit.page.keyboard.press(key);
  };
  const isSettled = () => settled(visit.page);

  it('closes the box of the selected actor by a key, says so in the address, and opens it', async () => {
    await press('c');
    await isSettled();
    expect(query().get('closed')).to.equal(osce);
    const name = () =>
      map().evaluate(
        (element: AmMap, id) => element.drawing()?.draft.model.nodes.get(id)?.name,
        osce,
      );
    expect(await name()).to.match(/ \+2$/);
    await press('c');
    await isSettled();
    expect(query().get('closed')).to.equal(null);
    expect(await name()).to.equal('OSCE');
  });

  it('moves an actor by keys, keeps it there, and takes the move back', async () => {
    const before = await spotOf(osce);
    await press('Shift+ArrowDown');
    await isSettled();
    expect((await spotOf(osce))?.y).to.equal((before?.y ?? 0) + 16);
    await button('Tools').click();
    await button('Undo move').click();
    await isSettled();
    expect(await spotOf(osce)).to.deep.equal(before);
  });

  it('has tools that a screen reader can use', async () => {
    const { page } = visit;
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).to.deep.equal(
      [],
    );
  });

  it('arranges by formal authority, and comes back', async () => {
    await button('By formal authority').click();
    await isSettled();
    const heights = await map().evaluate((element: AmMap) => {
      const draft = element.drawing()?.draft;
      const places = [...(draft?.picture.places.values() ?? [])];
      return { bands: draft?.picture.bands.length, places: places.length };
    });
    expect(heights).to.deep.equal({ bands: 0, places: 128 });
    await button('By level').click();
    await isSettled();
    expect(query().get('layout')).to.equal(null);
  });

  it('takes away a drawing whose names are text, under the strictest label', async () => {
    const { page } = visit;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Drawing (SVG)').click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).to.match(/<text[^>]*>TLP:RED · Everything recorded · made \d{4}-\d\d-\d\d</);
    expect(svg.match(/<text/g)?.length).to.be.greaterThan(128);
    expect(svg).to.match(/<text[^>]*>Ministry of Internal Affairs</);
    expect(download.suggestedFilename()).to.match(/^map-\d{4}-\d\d-\d\d\.svg$/);
  });

  it('saves a map with a step of a story, and plays it by keyboard', async () => {
    const { page } = visit;
    await page.getByLabel('Name of a new saved map').fill('Who is who');
    await button('Save as new').click();
    await page.getByLabel('Title of the next step').fill('They watch');
    await page.getByLabel('Words').fill('They came in 1998.');
    await button('Add what is shown as a step').click();
    await page.getByRole('link', { name: 'story of 1 steps' }).click();
    await page.getByRole('heading', { name: 'They watch' }).waitFor();
    expect([query().get('step'), query().get('select')]).to.deep.equal(['1', osce]);
    await page.keyboard.press('PageDown');
    expect(query().get('step')).to.equal('1');
    await button('Leave the story').click();
    const saved = query().get('map');
    await goTo(page, `/map?map=${saved}`);
    await page.waitForURL((url) => url.searchParams.get('select') === osce);
  });

  it('draws a relationship by keyboard and asks for it in the form', async () => {
    const { page } = visit;
    await page.locator('am-map-foot .counts').waitFor();
    await isSettled();
    await press('t', 'ArrowRight', 'Enter');
    const dialog = page.getByRole('dialog', { name: 'New relationship' });
    await dialog.getByText('How it is known').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('prints without RED unless it is asked for, with a number and a row for each line', async () => {
    const { page } = visit;
    await goTo(page, '/map/print');
    await page.locator('ol li').first().waitFor();
    const label = () => page.locator('.label').first().textContent();
    expect(await label()).to.match(/^TLP:AMBER\+STRICT /);
    const rows = await page.locator('ol li').count();
    const numbers = await page.locator('.picture svg text').allTextContents();
    expect(numbers).to.include.members(['1', String(rows)]);
    await page.getByLabel('Also what is labelled RED').check();
    await page.locator('.picture svg text', { hasText: 'TLP:RED' }).waitFor();
    expect(await label()).to.match(/^TLP:RED /);
    expect(visit.faults).to.deep.equal([]);
  });
});
