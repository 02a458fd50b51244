// What stands around every page: palette, sheet, cover, inbox, comments, tour; and what a browser's
// other tabs, a shared computer and a cut stream do to it.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { goTo, openWindow, PHONE, settled, type Screen, type Visit } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';
import type { TestClient } from '../support/client.js';
import { PASSWORD } from '../support/server.js';

const Listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const Shown = z.object({ actors: z.array(z.unknown()) });
const Session = z.object({ account: z.object({ email: z.string(), name: z.string() }).nullable() });

describe('the shell on the report', function () {
  this.timeout(180_000);
  const server = useReportServer();
  const open: Visit[] = [];

  async function windowOf(client: TestClient, screen?: Screen): Promise<Page> {
    const visit = await openWindow(client, screen);
    open.push(visit);
    return visit.page;
  }
  const listed = async (path: string) => Listed.parse((await server().admin.get(path)).body).items;
  const accountOf = async (client: TestClient) => {
    const { account } = Session.parse((await client.get('/api/session')).body);
    if (!account) throw new Error('nobody is signed in');
    return account;
  };

  afterEach(async () => {
    const faults = open.flatMap((visit) => visit.faults);
    for (const { context } of open.splice(0)) await context.close();
    expect(faults.filter((fault) => !fault.includes('Failed to load resource'))).to.deep.equal([]);
  });

  it('does by its name what is looked for, and lists the keys at a question mark', async () => {
    const page = await windowOf(server().admin);
    await goTo(page, '/questions');
    await page.keyboard.press('Control+k');
    const found = page.getByRole('listbox', { name: 'Found' });
    await found.getByRole('option', { name: 'New actor' }).waitFor();
    await page.keyboard.type('go to mon');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/money$/);
    await page.keyboard.press('/');
    await page.keyboard.type('?');
    expect(await page.getByRole('combobox').first().inputValue()).to.equal('?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Cover the screen').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('is covered by Escape pressed twice while a dialog is open', async () => {
    const page = await windowOf(server().admin);
    await goTo(page, '/inbox');
    await page.getByRole('button', { name: 'Quick note' }).first().click();
    await page.getByRole('dialog', { name: 'Quick note' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const goOn = page.getByRole('button', { name: 'Go on' });
    await goOn.waitFor();
    await page.keyboard.press('Escape');
    expect(await goOn.isVisible(), 'Escape does not uncover').to.equal(true);
    await goOn.click();
    await goOn.waitFor({ state: 'hidden' });
  });

  it('takes a quick note, and makes a contact of it in one write that can be undone', async () => {
    const text = 'The deputy asked for our numbers';
    const page = await windowOf(server().admin);
    await goTo(page, '/questions');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('quick');
    await page.keyboard.press('Enter');
    await page.getByLabel('What happened, who said what').fill(text);
    await page.getByLabel('Who may see it').selectOption('RED');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Quick note' }).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Inbox' }).first().click();
    await page.getByText(text).waitFor();
    await page.getByRole('link', { name: 'contact', exact: true }).click();
    const whom = page.getByRole('combobox', { name: 'With *' });
    await whom.fill('General Prosecutor');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await whom.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/record\/eng_/);
    // The address is there before the page: until then the form would take the key below.
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await page.getByText(text).waitFor();
    const [contact] = (await listed('/api/engagements')).filter((one) => one['said'] === text);
    expect(contact).to.include({ tlp: 'RED' });
    expect(await listed('/api/notes?state=new')).to.deep.equal([]);
    await settled(page);
    await page.keyboard.press('Control+z');
    await page.getByText('Undone:').waitFor();
    expect(await listed('/api/notes?state=new')).to.have.length(1);
  });

  it('brings a comment to the inbox of whom it mentions, and lets its writer change it', async () => {
    const reader = await server().signIn({ clearance: 'AMBER' });
    const { name } = await accountOf(reader);
    const actor = await idOf(server().admin, 'actors', 'general-prosecutor');
    const page = await windowOf(server().admin);
    await goTo(page, `/record/${actor}`);
    const field = page.getByRole('textbox', { name: 'Comment' });
    await field.pressSequentially(`Ask @${name.slice(0, 8)}`);
    await page.getByRole('listbox', { name: 'Whom to mention' }).getByText(name).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('before Friday');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Ask @${name} before Friday`).waitFor();
    const theirs = await windowOf(reader, PHONE);
    await goTo(theirs, '/inbox');
    await theirs.getByRole('heading', { name: 'Who mentioned you 1' }).waitFor();
    await theirs.getByText(`Ask @${name} before Friday`).waitFor();

    await page.getByRole('button', { name: 'Change' }).click();
    await field.fill('No need to ask');
    await page.keyboard.press('Control+Enter');
    await page.getByText('No need to ask').waitFor();
    await theirs.getByText('nobody has mentioned you').waitFor();
    await goTo(theirs, `/record/${actor}`);
    await theirs.getByText('No need to ask').waitFor();
    expect(await theirs.getByRole('button', { name: 'Change' }).count()).to.equal(0);
  });

  it('says on the first page what others changed, until one has looked', async () => {
    const reader = await server().signIn({ clearance: 'GREEN' });
    const page = await windowOf(reader);
    await goTo(page, '/');
    await page.getByRole('button', { name: 'I have looked' }).click();
    await page.getByText('Nobody else has changed anything that you can see.').waitFor();
    const draft = { name: 'Night shelter', kind: 'ngo', level: 'local', tlp: 'GREEN' };
    await server().admin.create('actors', draft);
    await page.getByRole('link', { name: 'Actor created' }).waitFor();
  });

  it('offers a tour that a phone and a keyboard can take and leave, once for each account', async () => {
    const reader = await server().signIn({ clearance: 'GREEN' });
    const page = await windowOf(reader, PHONE);
    await goTo(page, '/');
    const offer = page.getByRole('main').getByRole('button', { name: 'Take the tour' });
    await offer.press('Enter');
    await page.getByText('Tour, step 1 of 5').waitFor();
    for (const step of [2, 3, 4, 5]) {
      await page.getByRole('button', { name: 'Next' }).press('Enter');
      await page.getByText(`Tour, step ${step} of 5`).waitFor();
    }
    await page.keyboard.press('Escape');
    await page.getByText('Tour, step').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await offer.count()).to.equal(0);
    const other = await windowOf(await server().signIn({ clearance: 'GREEN' }));
    await goTo(other, '/');
    await other.getByRole('main').getByRole('button', { name: 'Take the tour' }).waitFor();
  });

  it('shows in every tab of a browser what the one who signed in last may see', async () => {
    const reader = await server().signIn({ clearance: 'GREEN' });
    const { email, name } = await accountOf(reader);
    const { actors } = Shown.parse((await reader.get('/api/graph')).body);
    const director = await server().signIn();
    const first = await windowOf(director);
    await goTo(first, '/table');
    await first.getByText('Mamochki').first().waitFor();
    const second = await first.context().newPage();
    await goTo(second, '/account');
    await second.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await first.getByLabel('E-mail address').waitFor();
    await second.getByLabel('E-mail address').fill(email);
    await second.getByLabel('Password').first().fill(PASSWORD);
    await second.getByRole('button', { name: 'Sign in' }).click();
    await first.getByRole('button', { name: `Actors ${actors.length}` }).waitFor();
    expect(await first.getByText('Mamochki').count()).to.equal(0);
    await first.getByRole('button', { name: new RegExp(name) }).waitFor();
  });

  it('says that its stream is cut, and catches up', async () => {
    const page = await windowOf(server().admin);
    await page.route('**/api/live', (route) => route.abort());
    await goTo(page, '/table');
    await page.getByText('No live connection.').waitFor();
    const draft = { name: 'Mobile clinic', kind: 'ngo', level: 'local', tlp: 'GREEN' };
    await server().admin.create('actors', draft);
    expect(await page.getByText('Mobile clinic').count()).to.equal(0);
    await page.unroute('**/api/live');
    await page.getByText('Mobile clinic').waitFor();
    await page.getByText('No live connection.').waitFor({ state: 'detached' });
  });

  it('leaves nothing on a shared computer: no file, and after five minutes no session', async () => {
    const { email } = await accountOf(await server().signIn());
    const shared = server().anonymous();
    await shared.post('/api/session', { email, password: PASSWORD, sharedComputer: true });
    const actor = await idOf(server().admin, 'actors', 'general-prosecutor');
    for (const format of ['html', 'pdf']) {
      const refused = await shared.get(`/api/actors/${actor}/dossier/${format}?tlp=GREEN&lang=en`);
      expect(refused.body).to.include({ status: 403, code: 'computer.shared' });
    }
    const page = await windowOf(shared);
    await page.clock.install();
    await page.goto(`/record/${actor}/dossier`);
    await page.getByText('On a shared computer nothing is downloaded.').waitFor();
    await page.clock.fastForward('05:01');
    await page.getByLabel('E-mail address').waitFor();
    const { account } = Session.parse((await shared.get('/api/session')).body);
    expect(account, 'the session is over on the server').to.equal(null);
  });

  it('leads from a record to its dossier, whose frame says its label', async () => {
    const page = await windowOf(server().admin);
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await goTo(page, `/record/${await idOf(server().admin, 'actors', 'general-prosecutor')}`);
    await page.getByRole('link', { name: 'Dossier' }).click();
    await page.getByLabel('For readers of').selectOption('GREEN');
    const frame = page.frameLocator('iframe');
    await frame.getByText('TLP:GREEN').first().waitFor();
    await frame.getByRole('heading', { name: 'General Prosecutor' }).first().waitFor();
    expect(await page.title()).to.equal('Dossier · Allymap');
    expect(told).to.deep.equal([]);
  });

  it('prints a record with its label, all of its tabs and nothing around it', async () => {
    const page = await windowOf(server().admin);
    await goTo(page, `/record/${await idOf(server().admin, 'actors', 'police')}`);
    await page.emulateMedia({ media: 'print' });
    // The police are GREEN, the strictest of what is told of them is AMBER+STRICT.
    await page.getByText(/^TLP:AMBER\+STRICT · /).waitFor();
    expect(await page.locator('am-comments').isVisible()).to.equal(false);
    await page.locator('wa-tab-panel[name="evidence"]').waitFor();
    await page.locator('wa-tab-panel[name="questions"]').waitFor();
    for (const around of ['am-rail', 'am-top-bar', 'wa-tab'])
      expect(await page.locator(around).first().isVisible(), around).to.equal(false);
  });
});
