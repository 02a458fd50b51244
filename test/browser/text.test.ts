// In a made-up language every text of the screen is in it, or is data: what is not was forgotten.
import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { SHORTCUTS } from '../../client/app/shortcuts.js';
import * as tieTypes from '../../server/contract/tie-types.js';
import * as vocabulary from '../../server/contract/vocabulary.js';
import { goTo, openWindow, type Visit } from '../support/page.js';
import { buildPseudoClient, serveClient } from '../support/pseudo-client.js';
import { idOf, useReportServer } from '../support/report-server.js';
import { SCREENS } from './screens.js';
import { shownTexts } from './shown-texts.js';

/** Names and units that are the same in every language, and what is written on keys. */
const NO_WORDS = [
  ...['Allymap', 'Ctrl K', 'TLP', 'A3', 'A4', 'English'],
  ...Object.values(SHORTCUTS).flatMap(({ keys }) => keys),
];
/** Dates are written by the browser in the language of the screen. */
const DATES = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?= \d)|\b(AM|PM)\b/g;
const LETTERS = /[A-Za-z]{2,}/;

describe('texts on the screen in a made-up language', function () {
  this.timeout(180_000);
  const server = useReportServer();
  let folder: string;
  let signedIn: Visit;
  let signedOut: Visit;
  const data = new Set(NO_WORDS);

  before(async () => {
    folder = await buildPseudoClient();
    signedIn = await openWindow(server().admin);
    signedOut = await openWindow(server().anonymous());
    for (const { context } of [signedIn, signedOut]) await serveClient(context, folder);
    signedIn.page.on('response', (response) => {
      if (response.url().includes('/api/') && response.headers()['content-type']?.includes('json'))
        void response.json().then(
          (body: unknown) => addStrings(body, data),
          () => undefined,
        );
    });
    addStrings(
      [vocabulary, tieTypes].map((module) => ({ ...module })),
      data,
    );
  });

  after(async () => {
    await signedIn.context.close();
    await signedOut.context.close();
    await rm(folder, { recursive: true });
  });

  for (const screen of SCREENS)
    it(`all go through msg(): ${screen.name}`, async () => {
      const { page } = screen.signedOut ? signedOut : signedIn;
      await goTo(page, await screen.address((plural, key) => idOf(server().admin, plural, key)));
      await screen.act?.(page);
      const texts = await shownTexts(page);
      expect(texts.some((text) => /[Ａ-Ｚａ-ｚ]/.test(text))).to.equal(true);
      expect(forgotten(texts, data)).to.deep.equal([]);
    });
});

/** Texts of which something is left when the made-up language and the data are taken away. */
function forgotten(texts: readonly string[], data: ReadonlySet<string>): string[] {
  const known = [...data].map((text) => text.toLowerCase()).sort((a, b) => b.length - a.length);
  const isBeginning = (text: string): boolean => known.some((phrase) => phrase.startsWith(text));
  return texts.filter((text) => {
    let left = text.replace(DATES, '').toLowerCase();
    // A long title is shortened.
    left = left.replace(/([^·]+) …/g, (all, start: string) =>
      isBeginning(start.trim()) ? '' : all,
    );
    for (const phrase of known) {
      if (!LETTERS.test(left)) return false;
      if (left.includes(phrase)) left = left.replaceAll(asWords(phrase), ' ');
    }
    return LETTERS.test(left);
  });
}

/** A phrase where it does not begin or end inside a word. */
const asWords = (phrase: string): RegExp =>
  new RegExp(`(?<![a-z])${phrase.replace(/[^\w\s]/g, '\\$&')}(?![a-z])`, 'g');

function addStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.replace(/\s+/g, ' ').trim());
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) addStrings(part, into);
}
