// Saved maps and the steps of their stories: read, written, and turned into the state of the address.
import { idSchema } from '../../server/contract/ids.js';
import { MapFilter, type StoryStep, type View } from '../../server/contract/views.js';
import type { z } from 'zod';
import { NO_FILTER, type GraphFilter, type MapState } from '../app/map-address.js';
import { positionsOf, type Spots } from './graph-places.js';
import { Observable } from './observable.js';
import { listAll, readRecord } from './records.js';
import { sendBatch } from './write-store.js';

export type Camera = View['camera'];
export type Step = z.infer<typeof StoryStep>;
type MapFields = Pick<
  View,
  | 'layout'
  | 'filter'
  | 'highlight'
  | 'focus'
  | 'selection'
  | 'path'
  | 'direction'
  | 'folds'
  | 'closed'
  | 'positions'
  | 'camera'
  | 'asOf'
  | 'unknownThen'
>;

/** The values that the contract knows; an address may say others. */
function savedFilter(filter: GraphFilter): View['filter'] {
  const parsed = MapFilter.safeParse(filter);
  return parsed.success ? parsed.data : MapFilter.parse(NO_FILTER);
}

/** Those that are ids of these kinds, each once; an address may say anything. */
function idsOf(ids: readonly (string | null)[], ...prefixes: readonly string[]): string[] {
  const schema = idSchema(...prefixes);
  return [...new Set(ids.flatMap((id) => schema.safeParse(id).data ?? []))];
}

/** What is on the map, as the fields of a saved one. */
export const mapFields = (state: MapState, spots: Spots, camera: Camera): MapFields => ({
  layout: state.layout,
  filter: savedFilter(state.filter),
  highlight: savedFilter(state.highlight),
  focus: { actors: idsOf(state.focus, 'act_'), steps: state.steps },
  selection: idsOf([state.select], 'act_', 'tie_', 'iss_'),
  path: idsOf(state.path, 'tie_'),
  direction: state.direction,
  folds: [...state.folds],
  closed: idsOf(state.closed, 'act_'),
  positions: positionsOf(spots),
  camera,
  asOf: state.asOf,
  unknownThen: state.unknownThen,
});

/** What is on the map, as a step of a story. */
export const stepOf = (
  state: MapState,
  camera: Camera,
  said: Pick<Step, 'title' | 'words'>,
): Step => ({
  ...said,
  camera,
  focus: { actors: idsOf(state.focus, 'act_'), steps: state.steps },
  selection: idsOf([state.select], 'act_', 'tie_', 'iss_'),
  path: idsOf(state.path, 'tie_'),
  asOf: state.asOf,
});

/** The address of a saved map. */
export const stateOf = (view: View): Partial<MapState> => ({
  map: view.id,
  step: 0,
  layout: view.layout,
  filter: view.filter,
  highlight: view.highlight,
  focus: view.focus.actors,
  steps: view.focus.steps,
  select: view.selection[0] ?? null,
  path: view.path,
  direction: view.direction,
  folds: view.folds,
  closed: view.closed,
  asOf: view.asOf,
  unknownThen: view.unknownThen,
});

/** What a step of a story, counted from 1, changes in the address; null where there is none. */
export function stateOfStep({ story }: View, number: number): Partial<MapState> | null {
  const step = story[number - 1];
  return step
    ? {
        step: number,
        focus: step.focus.actors,
        steps: step.focus.steps,
        select: step.selection[0] ?? null,
        path: step.path,
        weakest: 0,
        asOf: step.asOf,
      }
    : null;
}

export class GraphMaps extends Observable {
  /** All that the reader may see, by name. */
  async list(signal?: AbortSignal): Promise<View[]> {
    const views = await listAll('view', {}, signal);
    return views.sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  }

  read(id: string, signal?: AbortSignal): Promise<View> {
    return readRecord('view', id, signal);
  }

  /** @returns the id of the new map */
  async add(name: string, fields: MapFields): Promise<string> {
    const { records } = await sendBatch({
      edits: [{ op: 'create', kind: 'view', fields: { name, ...fields } }],
    });
    this.changed();
    return records[0]?.id ?? '';
  }

  async change({ id, version }: View, fields: Partial<View>): Promise<void> {
    await sendBatch({ edits: [{ op: 'patch', id, version, fields }] });
    this.changed();
  }

  /** It can be had back: retiring is a write that can be undone. */
  async retire({ id, version }: View): Promise<void> {
    await sendBatch({ edits: [{ op: 'retire', id, version }] });
    this.changed();
  }
}

export const graphMaps = new GraphMaps();
