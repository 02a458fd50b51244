// The one table of addresses: what each page is called and where its element is, loaded when asked.
import { msg } from '@lit/localize';

export interface PageRoute {
  /** Path, `:name` for a parameter. */
  path: string;
  /** Tag of the page's element. */
  tag: string;
  /** Word in the rail and the tab; never a record's name. */
  title: () => string;
  load: () => Promise<unknown>;
  /** Open to somebody who is not signed in. */
  open?: boolean;
  /** Needs the whole width: the rail can be folded away here. */
  wide?: boolean;
  /** Says by itself, and in full, from when the knowledge is. */
  saysDate?: boolean;
}

export const PAGES: readonly PageRoute[] = [
  {
    path: '/',
    tag: 'am-page-home',
    title: () => msg('Home'),
    load: () => import('../pages/home/am-page-home.js'),
    saysDate: true,
  },
  {
    path: '/map',
    tag: 'am-page-map',
    title: () => msg('Map'),
    load: () => import('../pages/map/am-page-map.js'),
    wide: true,
  },
  {
    path: '/map/print',
    tag: 'am-page-map-print',
    title: () => msg('Print'),
    load: () => import('../pages/map/am-page-map-print.js'),
    saysDate: true,
  },
  {
    path: '/table',
    tag: 'am-page-table',
    title: () => msg('Table'),
    load: () => import('../pages/table/am-page-table.js'),
  },
  {
    path: '/advocacy',
    tag: 'am-page-advocacy',
    title: () => msg('Advocacy'),
    load: () => import('../pages/advocacy/am-page-advocacy.js'),
  },
  {
    path: '/money',
    tag: 'am-page-money',
    title: () => msg('Money'),
    load: () => import('../pages/money/am-page-money.js'),
  },
  {
    path: '/questions',
    tag: 'am-page-questions',
    title: () => msg('Questions'),
    load: () => import('../pages/questions/am-page-questions.js'),
  },
  {
    path: '/inbox',
    tag: 'am-page-inbox',
    title: () => msg('Inbox'),
    load: () => import('../pages/inbox/am-page-inbox.js'),
  },
  {
    path: '/inbox/:id/:kind',
    tag: 'am-page-structure',
    title: () => msg('From a note'),
    load: () => import('../pages/inbox/am-page-structure.js'),
  },
  {
    path: '/record/:id',
    tag: 'am-page-record',
    title: () => msg('Record'),
    load: () => import('../pages/record/am-page-record.js'),
  },
  {
    path: '/record/:id/dossier',
    tag: 'am-page-dossier',
    title: () => msg('Dossier'),
    load: () => import('../pages/dossier/am-page-dossier.js'),
  },
  {
    path: '/new',
    tag: 'am-page-new',
    title: () => msg('Add'),
    load: () => import('../pages/edit/am-page-new.js'),
  },
  {
    path: '/new/:kind',
    tag: 'am-page-new',
    title: () => msg('Add'),
    load: () => import('../pages/edit/am-page-new.js'),
  },
  {
    path: '/edit/:id',
    tag: 'am-page-edit',
    title: () => msg('Edit'),
    load: () => import('../pages/edit/am-page-edit.js'),
  },
  {
    path: '/handover/:id',
    tag: 'am-page-handover',
    title: () => msg('Somebody took over'),
    load: () => import('../pages/edit/am-page-handover.js'),
  },
  {
    path: '/account',
    tag: 'am-page-account',
    title: () => msg('Your account'),
    load: () => import('../pages/account/am-page-account.js'),
  },
  {
    path: '/sign-in',
    tag: 'am-page-sign-in',
    title: () => msg('Sign in'),
    load: () => import('../pages/sign-in/am-page-sign-in.js'),
    open: true,
  },
];

/** Paths of the screens that people go through, by group; a line stands between groups. */
export const RAIL = [
  ['/', '/inbox', '/map', '/table'],
  ['/advocacy', '/money'],
  ['/questions'],
] as const;

export interface MatchedPage {
  page: PageRoute;
  params: Record<string, string>;
}

/** The page of a path, undefined when no page has it. */
export function matchPage(path: string): MatchedPage | undefined {
  for (const page of PAGES) {
    const params = matchPath(page.path, path);
    if (params) return { page, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (expected.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
