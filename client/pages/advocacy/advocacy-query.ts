// The Advocacy page's address: what was asked, and the searches that answer it.
import type { PathwaysQuery } from '../../../server/contract/pathways.js';

export type Include = 'proposed' | 'open_question';

/** Which pathway of which list is shown. */
export interface Selection {
  list: 'front' | 'people';
  /** From 1. */
  rank: number;
}

export const FRONT_DOOR = 'formal,decision';
/** All but `available`: what is already in use. */
const IN_USE = 'current,weakened,lapsed,one_off,proposed,unknown';
const BOTH: readonly Include[] = ['proposed', 'open_question'];

/** Parameters that go to the search as they stand in the address. */
const SEARCHED = [
  'to',
  'issue',
  'statuses',
  'include',
  'avoid',
  'through',
] as const satisfies readonly (keyof PathwaysQuery)[];

/** The search for pathways through all relationships that the address allows; null without `to`. */
export function peopleQuery(address: URLSearchParams): Partial<PathwaysQuery> | null {
  const query = searched(address);
  const layers = address.get('layers');
  return query && layers ? { ...query, layers } : query;
}

/** The search by formal powers only, those available and not yet used included. */
export function frontQuery(address: URLSearchParams): Partial<PathwaysQuery> | null {
  const query = searched(address);
  return query && { ...query, layers: FRONT_DOOR };
}

/** The front door without powers that nobody has used yet. */
export function frontInUseQuery(address: URLSearchParams): Partial<PathwaysQuery> | null {
  const query = frontQuery(address);
  return query && { ...query, validity: IN_USE };
}

function searched(address: URLSearchParams): Partial<PathwaysQuery> | null {
  if (!address.get('to')) return null;
  const query: Partial<PathwaysQuery> = {};
  for (const name of SEARCHED) {
    const value = address.get(name);
    if (value) query[name] = value;
  }
  const aim = address.get('aim');
  if (aim === 'for' || aim === 'against') query.aim = aim;
  const asOf = address.get('asOf');
  if (asOf) query.asOf = asOf;
  for (const name of ['k', 'maxHops'] as const) {
    const value = Number(address.get(name));
    if (value > 0) query[name] = value;
  }
  return query;
}

/** The pathway that the address shows; the first of the front door unless it says another. */
export function selectionOf(address: URLSearchParams): Selection | null {
  const match = /^(front|people)-([1-9]\d?)$/.exec(address.get('path') ?? '');
  if (!match) return null;
  return { list: match[1] === 'front' ? 'front' : 'people', rank: Number(match[2]) };
}

/** Values of a list parameter. */
export const listOf = (address: URLSearchParams, name: string): string[] =>
  (address.get(name) ?? '').split(',').filter((value) => value !== '');

/** The list parameter with a value added, or taken out when it is there; null when none is left. */
export function toggled(address: URLSearchParams, name: string, value: string): string | null {
  const values = listOf(address, name);
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return next.length > 0 ? next.join(',') : null;
}

/** Whether what does not exist yet and open questions are allowed. */
export const allowsAll = (address: URLSearchParams): boolean =>
  BOTH.every((include) => listOf(address, 'include').includes(include));
export const ALLOW_ALL = BOTH.join(',');

/** This page's address with parts changed; null removes a part. */
export function advocacyHref(
  address: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const query = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes))
    if (value === null) query.delete(name);
    else query.set(name, value);
  return query.size > 0 ? `/advocacy?${query}` : '/advocacy';
}
