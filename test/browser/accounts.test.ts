// Accounts, passwords and the end of the example data, as somebody does them on the page.
import { expect } from 'chai';
import { firstStart } from '../../server/first-start.js';
import type { TestClient } from '../support/client.js';
import { goTo, openWindow, PHONE, type Screen, type Visit } from '../support/page.js';
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js';

const ADMIN = { email: 'admin@example.org', password: PASSWORD };
const READER = { email: 'reader@example.org', password: 'the first long password' };
const NEW_PASSWORD = 'the second long password';

describe('accounts on the page', function () {
  this.timeout(180_000);
  let server: TestServer;
  let admin: TestClient;
  const open: Visit[] = [];

  before(async () => {
    server = await startTestServer({ prepare: (deps) => firstStart(deps, ADMIN) });
    admin = server.anonymous();
    await admin.post('/api/session', ADMIN);
  });
  afterEach(async () => {
    for (const { context } of open.splice(0)) await context.close();
  });
  after(() => server.close());

  async function visit(client: TestClient, screen?: Screen): Promise<Visit> {
    const made = await openWindow(client, screen);
    open.push(made);
    return made;
  }

  it('are made with a role, and their rights changed', async () => {
    const { page, faults } = await visit(admin);
    await goTo(page, '/account');
    const form = page.locator('am-accounts > am-account-form, am-account-form').first();
    await form.getByLabel('Name').fill('Reader One');
    await form.getByLabel('E-mail address').fill(READER.email);
    await form.getByLabel('First password').first().fill(READER.password);
    const create = form.getByRole('button', { name: 'Create the account' });
    await create.click();
    await form.getByText('Choose at least one role.').waitFor();
    await form.getByRole('checkbox', { name: 'reader' }).press('Space');
    await create.click();
    await page.getByText('Created: Reader One').waitFor();

    await page.getByRole('button', { name: 'Edit: Reader One' }).click();
    const dialog = page.locator('am-accounts wa-dialog');
    await dialog.getByRole('checkbox', { name: 'researcher' }).press('Space');
    await dialog.getByRole('combobox').selectOption('GREEN');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved: Reader One').waitFor();
    const row = page.locator('am-accounts tbody tr', { hasText: READER.email });
    expect(await row.innerText()).to.contain('reader, researcher');
    expect(faults).to.deep.equal([]);
  });

  it('get another password on a phone, and are signed out everywhere from elsewhere', async () => {
    const phone = (await visit(server.anonymous(), PHONE)).page;
    await phone.goto('/account');
    await phone.getByLabel('E-mail address').fill(READER.email);
    await phone.getByLabel('Password').first().fill(READER.password);
    await phone.getByRole('checkbox', { name: /shared computer/ }).press('Space');
    await phone.getByRole('button', { name: 'Sign in' }).click();
    await phone.getByLabel('Current password').fill(READER.password);
    await phone.getByLabel('New password').first().fill(NEW_PASSWORD);
    const form = phone.locator('form').filter({ hasText: 'Current password' });
    await form.getByRole('button', { name: 'Save' }).click();
    await phone.getByText('Saved.').waitFor();

    const elsewhere = server.anonymous();
    await elsewhere.post('/api/session', { email: READER.email, password: NEW_PASSWORD });
    const { page } = await visit(elsewhere);
    await goTo(page, '/account');
    await page.getByRole('button', { name: 'Sign out on all devices' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await phone.reload();
    await phone.getByLabel('E-mail address').waitFor();
  });

  it('remove the example data: nothing of it is asked for or said any more', async () => {
    const { page, faults } = await visit(admin);
    await goTo(page, '/');
    await page.getByText('What this means').waitFor();
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('button', { name: 'Remove the example data' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('The example data is gone').waitFor();
    await page.getByText('undated review').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByText('Nothing to ask about yet.').first().waitFor();
    expect(await page.getByText('What this means').count()).to.equal(0);
    await goTo(page, '/map');
    await page.getByText('Nobody is recorded yet').waitFor();
    expect(await page.getByText('undated review').count()).to.equal(0);
    expect(faults).to.deep.equal([]);
  });
});
