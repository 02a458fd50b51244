// Every page as the tests of the whole look at it, with the report's own questions where one is asked.
import type { Page } from 'playwright-core';

export type IdOf = (plural: string, key: string) => Promise<string>;

export interface ScreenUnderTest {
  name: string;
  address: (id: IdOf) => Promise<string> | string;
  /** Words of the tab, which never name a record. */
  title: string;
  /** Seen by those who are not signed in. */
  signedOut?: true;
  /** What is on the screen when its answer is there, wide and narrow. */
  shows: string | RegExp;
  /** What a person does first. */
  act?: (page: Page) => Promise<void>;
}

/** Below the map, and in the list that a phone shows first. */
const MAP = 'relationships';

export const SCREENS: readonly ScreenUnderTest[] = [
  {
    name: 'sign-in',
    address: () => '/sign-in',
    title: 'Sign in',
    signedOut: true,
    shows: 'Sign in to Allymap',
  },
  { name: 'home', address: () => '/', title: 'Home', shows: 'Everybody on the map, by level' },
  { name: 'map', address: () => '/map', title: 'Map', shows: MAP },
  {
    name: 'map with a record',
    address: async (id) => `/map?select=${await id('actors', 'police')}`,
    title: 'Map',
    shows: 'Overview',
  },
  {
    name: 'map around an actor',
    address: async (id) => `/map?focus=${await id('actors', 'police')}`,
    title: 'Map',
    shows: MAP,
  },
  {
    name: 'table of actors',
    address: () => '/table?levels=international',
    title: 'Table',
    shows: 'United Nations',
  },
  {
    name: 'table of relationships with one open',
    address: async (id) => `/table?rows=ties&layers=money&select=${await id('ties', 't126')}`,
    title: 'Table',
    shows: 'How it is known',
  },
  {
    name: 'record',
    address: async (id) => `/record/${await id('actors', 'tais-plus')}`,
    title: 'Record',
    shows: 'Overview',
  },
  {
    name: 'search',
    address: () => '/account',
    title: 'Your account',
    shows: 'Ombudsman’s yearly report',
    act: async (page) => {
      await page.getByRole('combobox').first().fill('prosecutor');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette',
    address: () => '/inbox',
    title: 'Inbox',
    shows: 'Your quick notes',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'shortcuts',
    address: () => '/inbox',
    title: 'Inbox',
    shows: 'Leave the form; what you typed is kept',
    act: (page) => page.keyboard.press('?'),
  },
  {
    name: 'dossier',
    address: async (id) => `/record/${await id('actors', 'police')}/dossier?tlp=GREEN`,
    title: 'Dossier',
    shows: 'Download PDF',
  },
  {
    name: 'handover',
    address: async (id) => `/handover/${await id('actors', 'national-ombudsman')}`,
    title: 'Somebody took over',
    shows: 'Who left',
  },
  { name: 'advocacy', address: () => '/advocacy', title: 'Advocacy', shows: 'For example' },
  {
    name: 'advocacy, answered',
    address: async (id) => `/advocacy?to=${await id('actors', 'general-prosecutor')}`,
    title: 'Advocacy',
    shows: 'Front door 1, step by step',
  },
  {
    name: 'advocacy, nobody decides',
    address: async (id) => `/advocacy?to=${await id('issues', 'issue-municipal-regulation')}`,
    title: 'Advocacy',
    shows: 'Nobody is recorded as deciding on this',
  },
  { name: 'money', address: () => '/money', title: 'Money', shows: 'Recorded as paying' },
  {
    name: 'money, answered',
    address: async (id) => `/money?from=${await id('actors', 'sex-workers')}`,
    title: 'Money',
    shows: 'Where the trail ends',
  },
  { name: 'questions', address: () => '/questions', title: 'Questions', shows: 'How to find out' },
  { name: 'account', address: () => '/account', title: 'Your account', shows: 'Accounts' },
];
