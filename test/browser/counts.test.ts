// How many clicks and keys the common tasks take. docs/counts.md says the same numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { packageRoot } from '../../server/package-root.js';
import { goTo, openWindow, type Visit } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';

const Listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

const Changes = z.object({ items: z.array(z.object({ write: z.string() })) });

/** Task, goal and count of each row of the document. */
const ROWS = new Map(
  [
    ...readFileSync(join(packageRoot, 'docs', 'counts.md'), 'utf8').matchAll(
      /^\| (\S[^|]*?) +\| +(\d+) +\| +(\d+) +\|$/gm,
    ),
  ].map(([, task = '', goal, count]) => [task, { goal: Number(goal), count: Number(count) }]),
);

describe('clicks and keys', function () {
  this.timeout(90_000);
  const server = useReportServer();
  let visit: Visit;
  let page: Page;
  let actions = 0;

  beforeEach(async () => {
    visit = await openWindow(server().admin);
    page = visit.page;
    actions = 0;
  });
  afterEach(() => visit.context.close());

  /** A click, or the keys of one word or one key. */
  async function act(action: Promise<void>): Promise<void> {
    await action;
    actions += 1;
  }

  function expectAsWritten(task: string): void {
    const row = ROWS.get(task);
    expect(actions, `${task} in docs/counts.md`).to.equal(row?.count);
    expect(actions, task).to.be.at.most(row?.goal ?? 0);
  }

  it('to an explained route to a named official', async () => {
    await goTo(page, '/');
    await act(page.getByRole('combobox', { name: 'Find anything, in any script' }).click());
    await act(page.keyboard.type('General Prosecutor'));
    await page
      .getByRole('option', { name: /General Prosecutor/ })
      .first()
      .waitFor();
    await act(page.keyboard.press('Enter'));
    await act(page.getByRole('link', { name: 'How to reach it' }).click());
    await page.getByText('Front door 1, step by step').waitFor();
    expectAsWritten('from sign-in to an explained route to a named official');
  });

  it('to find a person in another script', async () => {
    await goTo(page, '/');
    await page.getByRole('combobox', { name: 'Find anything, in any script' }).click();
    await act(page.keyboard.type('Корсоков'));
    await page
      .getByRole('listbox', { name: 'Found' })
      .getByText(/Korsokov/)
      .waitFor();
    expectAsWritten('to find a person typed in another script (searches)');
  });

  it('to add a sourced relationship between known actors', async () => {
    const from = await idOf(server().admin, 'actors', 'national-ombudsman');
    await goTo(page, `/record/${from}`);
    const found = page.getByRole('listbox').getByRole('option');
    await act(page.getByRole('link', { name: 'relationship', exact: true }).click());
    await page.getByRole('combobox', { name: 'From *' }).waitFor();
    await act(page.keyboard.type('General Prosecutor'));
    await found.first().waitFor();
    await act(page.keyboard.press('Enter'));
    await act(page.getByRole('radio', { name: /oversees/ }).click());
    await act(page.getByRole('combobox', { name: 'Source *' }).click());
    await act(page.keyboard.type('review of stakeholders'));
    await found.first().waitFor();
    await act(page.keyboard.press('Enter'));
    await act(page.keyboard.press('Tab'));
    await act(page.keyboard.type('s5'));
    await act(page.keyboard.press('Control+Enter'));
    await page.getByRole('heading', { level: 1, name: /oversees/i }).waitFor();
    expectAsWritten('to add one sourced relationship between known actors');
    const tie = new URL(page.url()).pathname.split('/')[2] ?? '';
    const evidence = Listed.parse((await server().admin.get(`/api/evidence?record=${tie}`)).body);
    expect(evidence.items).to.have.length(1);
    expect(evidence.items[0]).to.include({ locator: 's5', supports: true });
    const changes = Changes.parse((await server().admin.get('/api/changes?limit=2')).body).items;
    const [write, ...others] = new Set(changes.map((change) => change.write));
    expect(others, 'one write').to.deep.equal([]);
    // Other suites count the relationships of the report.
    expect((await server().admin.post(`/api/changes/${write}/undo`)).status).to.equal(200);
  });
});
