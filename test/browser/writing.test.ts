// Writing as people do it: by keyboard, over a lost connection and an ended session, two at once, and
// taken back again.
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { goTo, openWindow, PHONE, type Visit } from '../support/page.js';
import { ADMIN, useReportServer } from '../support/report-server.js';

const Listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

describe('writing on the report', function () {
  this.timeout(180_000);
  const server = useReportServer();
  const open: Visit[] = [];

  async function windowOf(...args: Parameters<typeof openWindow>): Promise<Page> {
    const visit = await openWindow(...args);
    open.push(visit);
    return visit.page;
  }
  const adminWindow = () => windowOf(server().admin);
  const made = (name: string) =>
    server().admin.create('actors', { name, kind: 'ngo', level: 'local', tlp: 'GREEN' });
  const stored = async (path: string) =>
    z.looseObject({}).parse((await server().admin.get(path)).body);
  const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

  afterEach(async () => {
    for (const { context } of open.splice(0)) await context.close();
  });

  it('makes an actor with the keyboard only', async () => {
    const page = await adminWindow();
    await goTo(page, '/new/actor');
    await page.keyboard.type('Street Lawyers');
    await page.keyboard.press('Tab');
    await page.keyboard.type('NGO');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Street Lawyers' }).waitFor();
    expect(page.url()).to.match(/\/record\/act_/);
  });

  it('says what is needed, and leads to it', async () => {
    const page = await adminWindow();
    await goTo(page, '/new/actor');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Some of what was typed').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Found');
    expect(await page.getByLabel('Name *').inputValue()).to.equal('Found');
  });

  it('saves a field when one is done with it, and merges what a colleague changed', async () => {
    const { id } = await made('Shelter');
    const page = await adminWindow();
    await goTo(page, `/edit/${id}`);
    await page.getByLabel('Place').fill('Osh');
    await page.keyboard.press('Tab');
    await saved(page);
    const colleague = await server().signIn();
    await colleague.patch(`/api/actors/${id}`, 2, { level: 'regional' });
    await page.getByLabel('Role').fill('Houses those who flee');
    await page.keyboard.press('Tab');
    await page.getByText('Somebody changed other fields meanwhile').waitFor();
    await saved(page);
    expect(await stored(`/api/actors/${id}`)).to.include({
      place: 'Osh',
      level: 'regional',
      role: 'Houses those who flee',
    });
    await page.getByLabel('Place').fill('Naryn');
    await colleague.patch(`/api/actors/${id}`, 4, { place: 'Talas' });
    await page.getByText('Shelter while you typed. Both versions are below.').waitFor();
    await page.getByRole('button', { name: 'Take this Place, Theirs' }).click();
    await page.getByText('Both versions are below.').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Place').inputValue()).to.equal('Talas');
  });

  it('follows an undo from the top bar in the open form, and says when the record is gone', async () => {
    const page = await adminWindow();
    const { id } = await made('Drop-in');
    await goTo(page, `/edit/${id}`);
    await page.getByLabel('Place').fill('Osh');
    await page.keyboard.press('Tab');
    await saved(page);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await page.waitForFunction(
      (field) => field instanceof HTMLInputElement && field.value === '',
      await page.getByLabel('Place').elementHandle(),
    );
    expect(await stored(`/api/actors/${id}`)).to.include({ place: null });
    await page.getByText('Undone: actor changed').waitFor();
    await undo.click();
    await page.getByText('its making was undone').waitFor();
  });

  it('keeps what was typed over a lost connection and a restart of the server, and writes it once', async () => {
    const { id } = await made('Clinic');
    const page = await adminWindow();
    await goTo(page, `/edit/${id}`);
    await page.context().setOffline(true);
    await page.getByLabel('Place').fill('Osh');
    await page.keyboard.press('Tab');
    await page
      .getByText('Not saved: no connection. Your text is kept here; we try again.')
      .waitFor();
    let refused = 0;
    await page.route('**/api/batch', (route) => {
      refused += 1;
      if (refused > 2) return route.continue();
      const body = { type: '', code: 'store.unavailable', status: 503, title: '', requestId: '' };
      return route.fulfill({ status: 503, json: body });
    });
    await page.context().setOffline(false);
    await saved(page);
    expect(refused).to.equal(3);
    expect(await stored(`/api/actors/${id}`)).to.include({ place: 'Osh', version: 2 });
  });

  it('keeps what was typed over an ended session, and goes on after the sign-in', async () => {
    const { id } = await made('Union');
    const editor = await server().signIn();
    const page = await windowOf(editor);
    await goTo(page, `/edit/${id}`);
    await editor.delete('/api/session?everywhere=true');
    await page.getByLabel('Place').fill('Osh');
    await page.keyboard.press('Tab');
    await page.getByText('Your session ended. Sign in to go on; what you typed is kept.').waitFor();
    expect(await page.getByLabel('Place').isVisible(), 'nobody reads the page').to.equal(false);
    await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await saved(page);
    expect(await stored(`/api/actors/${id}`)).to.include({ place: 'Osh' });
  });

  it('takes back by Ctrl-Z what was written, and does it again after a reload', async () => {
    const { id } = await made('Hotline');
    const page = await adminWindow();
    await goTo(page, `/edit/${id}`);
    await page.getByLabel('Place').fill('Osh');
    await page.keyboard.press('Tab');
    await saved(page);
    await goTo(page, `/record/${id}`);
    await page.keyboard.press('Control+z');
    await page.getByRole('status').getByText('Undone: actor changed').waitFor();
    expect(await stored(`/api/actors/${id}`)).to.include({ place: null });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Hotline' }).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('status').getByText('Done again: actor changed').waitFor();
    expect(await stored(`/api/actors/${id}`)).to.include({ place: 'Osh' });
    const colleague = await server().signIn();
    await colleague.patch(`/api/actors/${id}`, 4, { place: 'Talas' });
    await page.keyboard.press('Control+z');
    await page.getByText('Not undone: somebody changed this since.').waitFor();
    expect(await stored(`/api/actors/${id}`)).to.include({ place: 'Talas' });
  });

  it('labels, tags and retires the rows that are ticked, each as one write that is taken back', async () => {
    const { id } = await made('Bulk One');
    const other = await made('Bulk Two');
    const both = [id, other.id];
    const page = await adminWindow();
    await goTo(page, '/table');
    for (const name of ['Bulk One', 'Bulk Two'])
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
    const bar = page.getByRole('group', { name: 'With those chosen' });
    await bar.getByText('2 chosen').waitFor();
    await bar.getByRole('button', { name: 'Tag' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('outreach');
    await page.getByRole('button', { name: 'Tag 2 records' }).click();
    await page.getByText('2 records changed, in one step that can be undone.').waitFor();
    for (const one of both)
      expect((await stored(`/api/actors/${one}`))['tags']).to.deep.equal(['outreach']);
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .getByText(/^Undone/)
      .waitFor();
    for (const one of both) expect((await stored(`/api/actors/${one}`))['tags']).to.deep.equal([]);
    for (const name of ['Bulk One', 'Bulk Two'])
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
    await bar.getByRole('button', { name: 'Label' }).click();
    await page.locator('am-bulk select').selectOption('CLEAR');
    await page.getByRole('button', { name: 'Label 2 records' }).click();
    await page.getByText('Nothing was changed. Say why the label becomes less strict.').waitFor();
    await page.getByLabel('Why, where one becomes less strict').fill('on their website');
    await page.getByRole('button', { name: 'Label 2 records' }).click();
    await page.getByText('2 records changed, in one step that can be undone.').waitFor();
    for (const one of both) expect(await stored(`/api/actors/${one}`)).to.include({ tlp: 'CLEAR' });
    for (const name of ['Bulk One', 'Bulk Two'])
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
    await bar.getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('button', { name: 'Retire 2 records' }).click();
    await page.getByText('2 records changed, in one step that can be undone.').waitFor();
    await page.getByRole('checkbox', { name: 'Choose Bulk One' }).waitFor({ state: 'detached' });
    await goTo(page, `/record/${id}`);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Retire', exact: true }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await stored(`/api/actors/${id}`)).to.include({ retiredAt: null });
  });

  it('records as one action that somebody left an office and another took over', async () => {
    const { admin } = server();
    const post = await admin.create('actors', { name: 'Mayor of Osh', kind: 'post', tlp: 'GREEN' });
    const person = { name: 'Aida X', kind: 'person_official', tlp: 'GREEN' };
    const holder = await admin.create('actors', person);
    const label = { tlp: 'GREEN' };
    const held = await admin.create('ties', {
      from: holder.id,
      to: post.id,
      type: 'holds_office_in',
      since: '2020',
      ...label,
    });
    const contact = await admin.create('engagements', { with: [holder.id], ...label });
    const page = await adminWindow();
    await goTo(page, `/record/${post.id}`);
    await page.getByRole('link', { name: 'Somebody took over' }).click();
    await page.getByLabel('When').fill('3/2024');
    await page.getByLabel('or the name of somebody not recorded yet').fill('Bakyt Y');
    await page.getByLabel('Why', { exact: true }).fill('Resigned');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mayor of Osh', exact: true }).waitFor();
    expect(await stored(`/api/ties/${held.id}`)).to.include({
      validity: 'lapsed',
      until: '2024-03',
      statement: 'Resigned',
    });
    const ties = Listed.parse((await admin.get(`/api/ties?to=${post.id}`)).body).items;
    const next = ties.find(({ id }) => id !== held.id);
    expect(next).to.include({ type: 'holds_office_in', since: '2024-03', validity: 'current' });
    expect(await stored(`/api/actors/${String(next?.['from'])}`)).to.include({ name: 'Bakyt Y' });
    expect((await stored(`/api/engagements/${contact.id}`))['with']).to.deep.equal([holder.id]);
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .getByText(/^Undone/)
      .waitFor();
    expect(await stored(`/api/ties/${held.id}`)).to.include({ validity: 'current', until: null });
    const again = Listed.parse((await admin.get(`/api/ties?to=${post.id}`)).body).items;
    expect(again.map(({ id }) => id)).to.deep.equal([held.id]);
  });

  /** Forms that hold every control there is, for what takes seconds a page. */
  const EVERY_CONTROL = /(actor|tie|evidence|engagement|plan|source)$/;

  it('opens the form of every kind of record without a fault, on a phone too', async function () {
    this.timeout(180_000);
    const visit = await openWindow(server().admin, PHONE);
    open.push(visit);
    await goTo(visit.page, '/new');
    const addresses = await visit.page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).to.be.greaterThan(20);
    for (const address of addresses) {
      await goTo(visit.page, address);
      await visit.page.locator('am-form summary').first().click();
      const main = visit.page.getByRole('main');
      const wide = await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wide, address).to.equal(0);
      if (!EVERY_CONTROL.test(address)) continue;
      const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
      expect(
        violations.map((one) => `${address} ${one.id}: ${one.nodes[0]?.html}`),
        address,
      ).to.deep.equal([]);
    }
    expect(visit.faults).to.deep.equal([]);
  });
});
