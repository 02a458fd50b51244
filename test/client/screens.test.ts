// The pages in a real browser over the real server: no axe violation in either theme, nothing from
// another host, no fault on the console, no sideways scrolling on a phone; and the ways through them.
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { firstStart } from '../../server/first-start.js';
import { testBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';

const ADMIN = { email: 'admin@example.org', password: 'correct horse battery' };
const PATHS = ['/', '/map', '/table', '/table?rows=ties', '/questions', '/account'] as const;
/** Cytoscape puts one style element into the head; the policy refuses it, and the map needs it not. */
const CYTOSCAPE_STYLE = /inline style/;

describe('pages in a browser', function () {
  this.timeout(180_000);
  let server: TestServer;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  before(async () => {
    server = await startTestServer({ prepare: (deps) => firstStart(deps, ADMIN) });
  });
  after(() => server.close());

  async function open(size: { width: number; height: number }, dark = false): Promise<void> {
    const browser = await testBrowser();
    context = await browser.newContext({
      viewport: size,
      colorScheme: dark ? 'dark' : 'light',
      baseURL: server.url,
    });
    page = await context.newPage();
    faults = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !CYTOSCAPE_STYLE.test(message.text()))
        faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
        faults.push(request.url());
    });
  }

  async function signIn(): Promise<void> {
    const answer = await context.request.post('/api/session', {
      data: ADMIN,
      headers: { 'X-Allymap': '1' },
    });
    expect(answer.status()).to.equal(200);
  }

  async function idOf(key: string): Promise<string> {
    const answer = await context.request.get(`/api/actors?key=${key}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]!.id;
  }

  afterEach(() => context.close());

  const violations = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  for (const dark of [false, true])
    it(`are clean in ${dark ? 'dark' : 'light'}`, async () => {
      await open({ width: 1440, height: 900 }, dark);
      await page.goto('/');
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await violations(), 'sign-in').to.deep.equal([]);
      await signIn();
      const record = `/record/${await idOf('sex-workers')}`;
      for (const path of [...PATHS, record]) {
        await page.goto(path);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        expect(await violations(), path).to.deep.equal([]);
      }
      expect(faults).to.deep.equal([]);
    });

  it('fit on a phone of 360 px, where the map is a list first', async () => {
    await open({ width: 360, height: 740 });
    await signIn();
    for (const path of PATHS) {
      await page.goto(path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      const main = page.locator('main');
      const wide = await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wide, path).to.equal(0);
    }
    await page.goto('/map');
    await page.getByRole('heading', { name: 'Coercion' }).waitFor();
    expect(await page.locator('am-map').count()).to.equal(0);
  });

  it('keep the address while one signs in, and name no record in the title', async () => {
    await open({ width: 1440, height: 900 });
    await signIn();
    const path = `/record/${await idOf('police')}`;
    await context.clearCookies();
    await page.goto(path);
    await page.getByLabel('E-mail address').fill(ADMIN.email);
    await page.getByLabel('Password', { exact: false }).first().fill(ADMIN.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'police' }).waitFor();
    expect(new URL(page.url()).pathname).to.equal(path);
    expect(await page.title()).to.equal('Record · Allymap');
  });

  it('find a record by the keyboard alone, in another script', async () => {
    await open({ width: 1440, height: 900 });
    await signIn();
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Find anything, in any script' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Корсоков');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Korsokov/ }).waitFor();
  });

  it('show the same selection on map and table, and close it by Escape', async () => {
    await open({ width: 1440, height: 900 });
    await signIn();
    await page.goto(`/table?focus=${await idOf('tais-plus')}`);
    await page.getByText(/Around Tais Plus, 1 step\./).waitFor();
    const row = page.getByRole('button', { name: 'National Ombudsman', exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Record' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'National Ombudsman' }).waitFor();
    await page.getByRole('link', { name: 'The same on the map' }).click();
    await page.getByRole('heading', { level: 1, name: 'National Ombudsman' }).waitFor();
    await page.goBack();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'National Ombudsman' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Record' }).waitFor({ state: 'detached' });
    expect(await row.evaluate((button) => button.matches(':focus'))).to.equal(true);
  });

  it('show what a colleague changes, without being asked', async () => {
    await open({ width: 1440, height: 900 });
    await signIn();
    const id = await idOf('police');
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/live'));
    await page.goto(`/record/${id}`);
    await page.getByRole('heading', { level: 1, name: 'police' }).waitFor();
    await stream;
    const colleague = await server.signIn();
    const { version } = JSON.parse((await colleague.get(`/api/actors/${id}`)).text) as {
      version: number;
    };
    await colleague.patch(`/api/actors/${id}`, version, { place: 'a new place' });
    await page.getByText('a new place').waitFor();
  });
});
