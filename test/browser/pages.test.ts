// Every page, light and dark, wide and narrow: accessible, without errors, from our host only.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DESKTOP, goTo, openWindow, PHONE, settled, type Visit } from '../support/page.js';
import { idOf, useReportServer } from '../support/report-server.js';
import { SCREENS } from './screens.js';

const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Only the rules of colours see another theme; the others are asked once for each width. */
const LOOKS = [
  { size: DESKTOP, colorScheme: 'light', rules: 'all' },
  { size: DESKTOP, colorScheme: 'dark', rules: COLOURS },
  { size: PHONE, colorScheme: 'dark', rules: 'all' },
  { size: PHONE, colorScheme: 'light', rules: COLOURS },
] as const;
/** A table, a picture or a row of questions may be pushed sideways where it stands, the page not. */
const PUSHED = '.rows, .scroll, .questions';

describe('every page, light and dark, wide and narrow', function () {
  this.timeout(180_000);
  const server = useReportServer();
  let signedIn: Visit;
  let signedOut: Visit;

  before(async () => {
    signedIn = await openWindow(server().admin);
    signedOut = await openWindow(server().anonymous());
  });

  after(async () => {
    await signedIn.context.close();
    await signedOut.context.close();
  });

  for (const screen of SCREENS)
    it(screen.name, async () => {
      const { page, faults } = screen.signedOut ? signedOut : signedIn;
      faults.length = 0;
      await page.setViewportSize(DESKTOP);
      await goTo(page, await screen.address((plural, key) => idOf(server().admin, plural, key)));
      await screen.act?.(page);
      const found: string[] = [];
      for (const { size, colorScheme, rules } of LOOKS) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.getByText(screen.shows).filter({ visible: true }).first().waitFor();
        await settled(page);
        const problems = [...(await violations(page, rules)), ...(await sideways(page))];
        found.push(...problems.map((problem) => `${size.width} px, ${colorScheme}: ${problem}`));
        expect(await page.title()).to.equal(`${screen.title} · Allymap`);
      }
      expect([...found, ...faults]).to.deep.equal([]);
    });
});

async function violations(page: Page, rules: 'all' | readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules !== 'all') axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)}`),
  );
}

/** Parts of the page that a reader has to push sideways, or whose end is cut off. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate((pushed) => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { overflowX, clipPath, textOverflow } = getComputedStyle(element);
        if (element.matches(pushed)) continue;
        if (overflowX === 'visible' || clipPath !== 'none' || textOverflow === 'ellipsis') continue;
        if (element.scrollWidth > element.clientWidth + 1)
          found.push(`${element.localName}.${element.className} ${element.scrollWidth}`);
      }
    return found;
  }, PUSHED);
}
