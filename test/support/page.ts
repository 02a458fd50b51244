// Pages of the built client as a person has them open; what goes wrong on them is noted.
import type { BrowserContext, Page } from 'playwright-core';
import { testBrowser } from './browser.js';
import type { TestClient } from './client.js';

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors, refusals of the content policy and requests to other hosts, as they happened. */
  faults: string[];
}

export interface Screen {
  width: number;
  height: number;
}

export const DESKTOP: Screen = { width: 1440, height: 900 };
export const PHONE: Screen = { width: 360, height: 740 };

/** Opens a browser window of its own with the client's session; no page is loaded yet. */
export async function openWindow(client: TestClient, screen = DESKTOP): Promise<Visit> {
  const browser = await testBrowser();
  const context = await browser.newContext({
    baseURL: client.url,
    viewport: screen,
    colorScheme: 'light',
    // Nothing moves: what is measured stands still, and a test waits for no animation.
    reducedMotion: 'reduce',
  });
  const [name = '', value = ''] = client.cookie.split('=');
  if (value !== '') await context.addCookies([{ name, value, url: client.url }]);
  const faults: string[] = [];
  await noteFaults(context, client.url, faults);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, context, faults };
}

async function noteFaults(context: BrowserContext, url: string, faults: string[]): Promise<void> {
  const elsewhere = ({ protocol, origin }: URL) => protocol.startsWith('http') && origin !== url;
  await context.route(elsewhere, (route) => {
    faults.push(`request to ${route.request().url()}`);
    return route.abort();
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await context.exposeFunction('noteFault', (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      noteFault(`policy: ${violatedDirective} refused ${blockedURI} ${sample}`),
    );
  });
  // The functions that run in a page were given names by the compiler of the tests.
  await context.addInitScript('globalThis.__name = (named) => named');
}

declare const noteFault: (fault: string) => void;

/** Goes to an address and waits until the page is there and reads nothing any more. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until the page has a heading and says of nothing that it is being read. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    () => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.getAttribute('aria-busy') === 'true') return false;
          if (element.children.length === 0 && / …$/.test(element.textContent.trim())) return false;
        }
      }
      return true;
    },
    undefined,
    { polling: 100 },
  );
}
