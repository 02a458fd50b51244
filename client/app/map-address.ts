// What map and table show is all in the address: a link brings somebody else to the same picture.
import type { AsOf } from '../../server/contract/dates.js';
import { GRAPH_LIMIT, GRAPH_MOST } from '../../server/contract/graph.js';
import { DIRECTIONS, LAYOUTS, type View } from '../../server/contract/views.js';
import { changeQuery } from './navigate.js';

/** Parts of a filter: no value in a part means that it takes all. */
export const FILTER_PARTS = [
  'layers',
  'statuses',
  'validity',
  'kinds',
  'levels',
  'labels',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];
export type GraphFilter = Readonly<Record<FilterPart, readonly string[]>>;

export type Direction = View['direction'];

export interface MapState {
  /** Hides what it does not take. */
  filter: GraphFilter;
  /** Dims what it does not take. */
  highlight: GraphFilter;
  /** Only these actors and those within `steps` relationships of one of them; empty: all. */
  focus: readonly string[];
  steps: number;
  /** Which way the steps go: along the relationships, against them, or both. */
  direction: Direction;
  /** Actors whose neighbours are shown beside that, whatever filter and focus say. */
  expanded: readonly Expanded[];
  /** Ties of a pathway, in order; empty: none is shown. */
  path: readonly string[];
  /** Which of its steps is the weakest, from 1; 0: not said. */
  weakest: number;
  /** Record in the panel. */
  select: string | null;
  /** Null: everything recorded, whatever its date. */
  asOf: AsOf | null;
  unknownThen: boolean;
  /** Date that `asOf` is compared with; null, or no `asOf`: nothing is compared. */
  since: AsOf | null;
  /** Actors that are read at most, those with the most relationships first; null: as many as usual. */
  most: number | null;
  /** Folds that are open. */
  folds: readonly string[];
  /** Boxes that are closed. */
  closed: readonly string[];
  layout: View['layout'];
  /** Saved map whose places are used, and the step of its story that is shown, from 1; 0: none. */
  map: string | null;
  step: number;
  /** Rows of the table below the map; null: it is closed. */
  table: TableRows | null;
}

/** What the rows of the table are; `changes` between two dates that are compared. */
export const TABLE_ROWS = ['actors', 'ties', 'changes'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

/** The neighbours of an actor over relationships of these layers; no layer: over all. */
export interface Expanded {
  actor: string;
  layers: readonly string[];
}

export const NO_FILTER: GraphFilter = {
  layers: [],
  statuses: [],
  validity: [],
  kinds: [],
  levels: [],
  labels: [],
};
export const MAX_STEPS = 4;
const HIGHLIGHT = 'dim-';

/** Reads the state from an address; what is missing or makes no sense becomes the default. */
export function parseMapState(query: URLSearchParams): MapState {
  const steps = Number(query.get('steps') ?? 1);
  return {
    filter: parseFilter(query, ''),
    highlight: parseFilter(query, HIGHLIGHT),
    focus: list(query.get('focus')),
    steps: Number.isInteger(steps) ? Math.min(Math.max(steps, 1), MAX_STEPS) : 1,
    direction: oneOf(DIRECTIONS, query.get('direction')),
    expanded: list(query.get('expand')).map(parseExpanded),
    path: list(query.get('path')),
    weakest: parseCount(query.get('weakest')),
    select: query.get('select'),
    asOf: parseDate(query.get('asOf')),
    unknownThen: query.get('unknownThen') === 'true',
    since: parseDate(query.get('since')),
    most: parseMost(query.get('most')),
    folds: list(query.get('folds')),
    closed: list(query.get('closed')),
    layout: oneOf(LAYOUTS, query.get('layout')),
    map: query.get('map'),
    step: parseCount(query.get('step')),
    table: parseTable(query.get('table')),
  };
}

/** The parts of the query that a changed state writes; null removes a part. */
export function formatMapState(change: Partial<MapState>): Record<string, string | null> {
  const query: Record<string, string | null> = {};
  if (change.filter) Object.assign(query, formatFilter(change.filter, ''));
  if (change.highlight) Object.assign(query, formatFilter(change.highlight, HIGHLIGHT));
  if (change.focus) query['focus'] = joined(change.focus);
  if (change.steps !== undefined) query['steps'] = change.steps === 1 ? null : `${change.steps}`;
  if (change.direction) query['direction'] = change.direction === 'both' ? null : change.direction;
  if (change.expanded) query['expand'] = joined(change.expanded.map(formatExpanded));
  if (change.path) query['path'] = joined(change.path);
  if (change.weakest !== undefined) query['weakest'] = change.weakest ? `${change.weakest}` : null;
  if (change.select !== undefined) query['select'] = change.select;
  if (change.asOf !== undefined) query['asOf'] = change.asOf;
  if (change.unknownThen !== undefined) query['unknownThen'] = change.unknownThen ? 'true' : null;
  if (change.since !== undefined) query['since'] = change.since;
  if (change.most !== undefined) query['most'] = change.most === null ? null : `${change.most}`;
  if (change.folds) query['folds'] = joined(change.folds);
  if (change.closed) query['closed'] = joined(change.closed);
  if (change.layout) query['layout'] = change.layout === 'levels' ? null : change.layout;
  if (change.map !== undefined) query['map'] = change.map;
  if (change.step !== undefined) query['step'] = change.step ? `${change.step}` : null;
  if (change.table !== undefined) query['table'] = change.table;
  return query;
}

/** Address of a map that differs in this from the first view. */
export function mapHref(change: Partial<MapState>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(formatMapState(change)))
    if (value !== null) query.set(name, value);
  return `/map?${query}`;
}

/** Goes to the changed state; a slider or a box replaces, a selection can be gone back from. */
export function changeMapState(change: Partial<MapState>, options?: { replace?: boolean }): void {
  changeQuery(formatMapState(change), options);
}

/** Whether a filter takes less than all. */
export const isOn = (filter: GraphFilter): boolean =>
  FILTER_PARTS.some((part) => filter[part].length > 0);

function parseFilter(query: URLSearchParams, prefix: string): GraphFilter {
  const part = (name: FilterPart): string[] => list(query.get(prefix + name));
  return {
    layers: part('layers'),
    statuses: part('statuses'),
    validity: part('validity'),
    kinds: part('kinds'),
    levels: part('levels'),
    labels: part('labels'),
  };
}

function formatFilter(filter: GraphFilter, prefix: string): Record<string, string | null> {
  return Object.fromEntries(FILTER_PARTS.map((part) => [prefix + part, joined(filter[part])]));
}

/** The value where it is one of these, else the first of them. */
const oneOf = <T extends string>(values: readonly [T, ...T[]], value: string | null): T =>
  values.find((one) => one === value) ?? values[0];

const parseCount = (value: string | null): number =>
  value !== null && /^[1-9]\d?$/.test(value) ? Number(value) : 0;

const parseTable = (value: string | null): MapState['table'] =>
  TABLE_ROWS.find((rows) => rows === value) ?? null;

/** `act_1:money.formal`, or `act_1` for all layers. */
function parseExpanded(text: string): Expanded {
  const [actor = '', layers = ''] = text.split(':');
  return { actor, layers: layers.split('.').filter(Boolean) };
}

const formatExpanded = ({ actor, layers }: Expanded): string =>
  layers.length === 0 ? actor : `${actor}:${layers.join('.')}`;

/** More actors than usual, as far as they can be shown. */
function parseMost(value: string | null): number | null {
  const most = Number(value);
  return Number.isInteger(most) && most > GRAPH_LIMIT ? Math.min(most, GRAPH_MOST) : null;
}

function parseDate(value: string | null): AsOf | null {
  return value !== null && /^(review|\d{4}(-\d\d){0,2})$/.test(value) ? value : null;
}

const list = (value: string | null): string[] => (value ?? '').split(',').filter(Boolean);
const joined = (values: readonly string[]): string | null => values.join(',') || null;
