// What people come for, from the first link to the last answer, on the report.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { DESKTOP, goTo, openWindow, settled, type Visit } from '../support/page.js';
import { ADMIN, idOf, useReportServer } from '../support/report-server.js';
import { drawnCounts } from './map-reading.js';

const Session = z.object({ account: z.object({ id: z.string() }) });

describe('journeys on the report', function () {
  this.timeout(45_000);
  const server = useReportServer();
  const open: Visit[] = [];

  /** A window of the administrator, or of a new reader. */
  async function windowOf(rights?: Parameters<ReturnType<typeof server>['signIn']>[0]) {
    const client = rights ? await server().signIn(rights) : server().admin;
    return visited(await openWindow(client));
  }

  function visited(visit: Visit): Page {
    open.push(visit);
    return visit.page;
  }

  const actor = (key: string) => idOf(server().admin, 'actors', key);
  const issue = (key: string) => idOf(server().admin, 'issues', key);

  afterEach(async () => {
    for (const { context } of open.splice(0)) await context.close();
  });

  it('leads a newcomer by a one-time link to the map, and the link works once', async () => {
    const { account } = Session.parse((await server().admin.get('/api/session')).body);
    const link = `/sign-in#token=${server().link.issue(account.id)}`;
    const page = visited(await openWindow(server().anonymous()));
    await page.goto(link);
    await mapDrawn(page);
    expect(new URL(page.url()).pathname).to.equal('/map');
    const late = visited(await openWindow(server().anonymous()));
    await late.goto(link);
    await late.getByRole('alert').waitFor();
    expect(new URL(late.url()).hash, 'the token does not stay in the history').to.equal('');
  });

  it('answers how to reach the General Prosecutor, and draws the pathway on the map', async () => {
    const page = await windowOf();
    await goTo(page, '/advocacy');
    await page.getByRole('link', { name: 'How do we reach the General Prosecutor?' }).click();
    await page.getByText('Front door 1, step by step').waitFor();
    expect(await texts(page, 'am-hop-list li.actor a')).to.deep.equal([
      'Tais Plus',
      'National Ombudsman',
      'National Parliament (NP)',
      'special Committee of the NP',
      'General Prosecutor',
    ]);
    expect(await page.locator('am-hop-list li.step').count()).to.equal(4);
    const weakest = page.locator('am-hop-list li.step', { hasText: 'Weakest step' });
    expect(await weakest.locator('.number').allTextContents()).to.deep.equal(['1']);
    expect(await weakest.getByText('Analyst’s reading · available, not yet used').count()).to.equal(
      1,
    );
    await page.getByText('Without powers not yet used: no pathway found.').waitFor();

    await page.getByRole('link', { name: 'On the map' }).click();
    await mapDrawn(page);
    await page.getByText('A pathway of 4 steps; the rest is dimmed.').waitFor();
    expect((await drawnCounts(page)).steps).to.deep.equal(['1 weakest', '2', '3', '4']);
    await page.getByRole('button', { name: 'Leave the pathway' }).click();
    expect(await drawnCounts(page)).to.deep.include({ steps: [], dimmed: 0 });
  });

  it('shows where the money of sex workers ends, stated only, as far as a reader may see', async () => {
    const from = await actor('sex-workers');
    const ends = async (page: Page): Promise<string[]> => {
      await goTo(page, `/money?from=${from}`);
      await page.getByText('Where the trail ends').waitFor();
      return texts(page, '.trail tbody th');
    };
    const police = ['law enforcement agencies', 'police'];
    expect(await ends(await windowOf({ clearance: 'AMBER' }))).to.have.members(police);
    const strict = [...police, 'Mamochki (sex-work intermediaries)'];
    strict.push('others who make large profits in sex work');
    expect(await ends(await windowOf({ clearance: 'AMBER+STRICT' }))).to.have.members(strict);
    const page = await windowOf();
    expect(await ends(page)).to.have.members([...strict, 'policeman filmed taking bribes']);
    await page.getByRole('heading', { name: /^Open questions at police\b/i }).waitFor();
    const aside = page.getByRole('complementary');
    for (const said of [
      'None recorded, counting what is stated.',
      'Same institution, no link shown',
      'Decides: Ministry of Internal Affairs (MIA), stated. Benefits: police, stated.',
      'That they belong together: analyst’s reading. To be confirmed.',
      'Asked, not answered',
    ])
      await aside.getByText(said).first().waitFor();
  });

  it('says that nobody is recorded as deciding on municipal regulation, and who is nearest', async () => {
    const page = await windowOf();
    await goTo(page, `/advocacy?to=${await issue('issue-municipal-regulation')}`);
    await page.getByText('Nobody is recorded as deciding on this').waitFor();
    await page.getByText('That does not mean that nobody decides.').waitFor();
    expect(await texts(page, '.no-decider .rows >> nth=0 >> li')).to.have.members([
      'Ministry of Internal Affairs (MIA), stated',
      'Ministry of Justice (MJ), stated',
      'ruling elite, stated',
    ]);
    await page.getByRole('heading', { name: 'Find out who' }).waitFor();
  });

  it('counts for each reader only what they may see', async () => {
    const counts = async (page: Page): Promise<string> => {
      await goTo(page, '/');
      return said(page, 'am-page-home header p');
    };
    expect(await counts(await windowOf({ clearance: 'AMBER+STRICT' }))).to.equal(
      '125 actors · 200 relationships · 27 open questions',
    );
    const page = await windowOf({ clearance: 'GREEN' });
    expect(await counts(page)).to.equal('102 actors · 113 relationships · 11 open questions');
    await goTo(page, '/map');
    await mapDrawn(page);
    expect(await said(page, 'am-map-foot .counts')).to.match(/^102 of 102 actors · \d+ of 113 /);
    await page.goto(`/record/${await actor('policeman-on-tape')}`);
    await page.getByText('This address leads to nothing you can open.').waitFor();
  });

  it('finds a person by another script', async () => {
    const page = await windowOf();
    await goTo(page, '/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Рашида Манжу');
    const found = page.getByRole('listbox', { name: 'Found' });
    await found.getByRole('option', { name: 'Rashida Manjoo' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rashida Manjoo' }).waitFor();
    expect(page.url()).to.contain(await actor('rashida-manjoo'));
    expect(await page.title()).to.equal('Record · Allymap');
  });

  it('hides by filter, dims by highlight, says which, and keeps it over a reload', async () => {
    const page = await windowOf();
    await goTo(page, '/map');
    await mapDrawn(page);
    const all = await drawnCounts(page);
    await tick(page, 'Filter', 'Money');
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Filter: on' }).waitFor();
    const filtered = await drawnCounts(page);
    expect(filtered.actors).to.be.lessThan(all.actors);
    expect(filtered.dimmed).to.equal(0);
    expect(await said(page, 'am-map-foot .counts')).to.contain(`${filtered.actors} of 128 actors`);
    await page.reload();
    await mapDrawn(page);
    expect(await drawnCounts(page)).to.deep.equal(filtered);

    await page.getByRole('button', { name: 'Show all' }).click();
    await tick(page, 'Highlight', 'Money');
    await page.getByRole('button', { name: 'Highlight: on' }).waitFor();
    await page.getByRole('button', { name: 'Filter: off' }).waitFor();
    await mapDrawn(page);
    const highlighted = await drawnCounts(page);
    expect(highlighted.actors).to.equal(128);
    expect(highlighted.dimmed).to.be.greaterThan(50);
  });

  it('changes the map with the date, and opens the same map at the same address', async () => {
    const page = await windowOf();
    await goTo(page, '/map');
    await mapDrawn(page);
    const now = await said(page, 'am-map-foot .counts');
    await page.getByRole('slider', { name: 'As of' }).fill('1');
    await page.waitForURL(/asOf=1998/);
    await page.getByText('of 13 relationships').waitFor();
    const then = await said(page, 'am-map-foot .counts');
    expect(then).to.not.equal(now);
    await page.reload();
    await mapDrawn(page);
    expect(await said(page, 'am-map-foot .counts')).to.equal(then);
    await page.goBack();
  });

  it('focuses on one actor and expands by another', async () => {
    const page = await windowOf();
    await goTo(page, `/map?select=${await actor('police')}`);
    await page.getByRole('button', { name: 'Focus' }).click();
    await mapDrawn(page);
    await page.getByText('Around police, 1 step.').waitFor();
    const one = (await drawnCounts(page)).actors;
    expect(one).to.be.within(2, 40);
    await page.getByRole('button', { name: 'One step more' }).click();
    await page.getByText('Around police, 2 steps.').waitFor();
    await mapDrawn(page);
    const two = (await drawnCounts(page)).actors;
    expect(two).to.be.greaterThan(one);
    await goTo(page, `/map?focus=${await actor('police')}&select=${await actor('sex-workers')}`);
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.getByRole('button', { name: /^Add \d+ actors$/ }).click();
    await page.getByText('With neighbours of sex workers.').waitFor();
    await mapDrawn(page);
    expect((await drawnCounts(page)).actors).to.be.greaterThan(one);
  });

  it('closes the panel by Escape and gives the focus back to the map', async () => {
    const page = await windowOf();
    await goTo(page, '/map');
    await mapDrawn(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    expect(await focused(page)).to.equal('aside');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Overview' }).waitFor({ state: 'detached' });
    expect(await focused(page)).to.equal('div#canvas');
  });

  it('takes somebody with a keyboard only from the sign-in to a route', async () => {
    const page = visited(await openWindow(server().anonymous()));
    await page.goto('/advocacy');
    await page.getByLabel('E-mail address').waitFor();
    await tabTo(page, /E-mail/);
    await page.keyboard.type(ADMIN.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(ADMIN.password);
    await page.keyboard.press('Enter');
    // The example is found by a search: Tab would run past its place before it is there.
    await page.getByText('How do we reach the General Prosecutor').waitFor();
    await tabTo(page, /How do we reach the General Prosecutor/);
    await page.keyboard.press('Enter');
    await page.getByText('Front door 1, step by step').waitFor();
    await tabTo(page, /reports to/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /reports to/, expanded: true }).waitFor();
  });

  it('takes somebody with a keyboard only through the table to a record and back', async () => {
    const page = await windowOf();
    await goTo(page, '/table');
    await tabTo(page, /^General Prosecutor$/, 200);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    expect(await focused(page)).to.equal('aside');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Overview' }).waitFor({ state: 'detached' });
    expect(await focusedName(page)).to.equal('General Prosecutor');
  });

  it('shows what a colleague makes, changes and retires, without a reload', async () => {
    const colleague = await server().signIn();
    const page = await windowOf();
    await goTo(page, '/table');
    await page.evaluate(() => (document.body.dataset['loaded'] = 'once'));
    const draft = { name: 'Legal aid point', kind: 'ngo', level: 'local', tlp: 'GREEN' };
    const { id } = await colleague.create('actors', draft);
    await page.getByText('Legal aid point').waitFor();
    await page.getByRole('button', { name: 'Actors 129' }).waitFor();
    await colleague.patch(`/api/actors/${id}`, 1, { name: 'Legal aid centre' });
    await page.getByText('Legal aid centre').waitFor();
    await page.getByText('Legal aid point').waitFor({ state: 'detached' });
    await colleague.send('DELETE', `/api/actors/${id}`, undefined, {
      'X-Allymap': '1',
      'If-Match': '"2"',
    });
    await page.getByText('Legal aid centre').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.body.dataset['loaded'])).to.equal('once');
  });

  it('asks to sign in again when the session was ended, and keeps the address', async () => {
    const reader = await server().signIn({ clearance: 'GREEN' });
    const page = visited(await openWindow(reader));
    await goTo(page, '/table?rows=ties');
    await reader.delete('/api/session?everywhere=true');
    await page.getByRole('button', { name: 'Filter: off' }).click();
    await page.evaluate(() => history.pushState(null, '', '/table?rows=ties&asOf=1998'));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await page.getByLabel('E-mail address').waitFor();
    expect(page.url()).to.match(/\/table\?rows=ties&asOf=1998$/);
  });

  it('says when there is no connection to the server, and goes on when it is back', async () => {
    const { page, context } = await openWindow(server().admin, DESKTOP);
    await goTo(page, '/questions');
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Money', exact: true }).click();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page
      .getByText(/No connection to the server|could not be loaded/)
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.getByText('Everybody on the map, by level').waitFor();
    await context.close();
  });
});

/** Waits until the map has drawn what the address asks for. */
async function mapDrawn(page: Page): Promise<void> {
  await page.locator('am-map-foot .counts').waitFor();
  await settled(page);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function said(page: Page, selector: string): Promise<string> {
  return plain((await page.locator(selector).textContent()) ?? '');
}

async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map(plain);
}

/** Ticks one box of the filter or highlight and closes the choices. */
async function tick(page: Page, control: 'Filter' | 'Highlight', box: string): Promise<void> {
  await page.getByRole('button', { name: `${control}: off` }).click();
  await page.getByRole('checkbox', { name: box, exact: true }).press('Space');
  await page.keyboard.press('Escape');
}

/** The element with the focus, through all shadow roots, as `name#id`. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at ? at.localName + (at.id ? `#${at.id}` : '') : '';
  });
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
  });
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (name.test((await focusedName(page)).replace(/\s+/g, ' '))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}
