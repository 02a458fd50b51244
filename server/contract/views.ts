import { z } from 'zod';
import { AsOf } from './dates.js';
import { idSchema } from './ids.js';
import { Tlp } from './labels.js';
import { defineSubject, refs } from './subjects.js';
import { line, prose } from './text.js';
import { ActorKind, Layer, Level, TieStatus, Validity } from './vocabulary.js';

/** Ways to arrange a map; `radial` goes round the first actor of the focus. */
export const LAYOUTS = ['levels', 'authority', 'force', 'radial'] as const;

export const DIRECTIONS = ['both', 'out', 'in'] as const;

/** What a filter or a highlight takes, part by part; no value in a part takes all. */
export const MapFilter = z.strictObject({
  layers: z.array(Layer).max(50),
  statuses: z.array(TieStatus).max(50),
  validity: z.array(Validity).max(50),
  kinds: z.array(ActorKind).max(50),
  levels: z.array(Level).max(50),
  labels: z.array(Tlp).max(50),
});
const ALL: z.infer<typeof MapFilter> = {
  layers: [],
  statuses: [],
  validity: [],
  kinds: [],
  levels: [],
  labels: [],
};

/** Only these actors and those within `steps` ties of one of them; no actor: everybody. */
export const Focus = z.strictObject({ actors: refs('act_'), steps: z.int().min(1).max(4) });
const EVERYBODY: z.infer<typeof Focus> = { actors: [], steps: 1 };

const Coordinate = z.number().min(-1e6).max(1e6);
/** The point of the map in the middle of the screen, in px of the layout, and how large it is drawn. */
export const Camera = z.strictObject({
  x: Coordinate,
  y: Coordinate,
  zoom: z.number().min(0.01).max(100),
});

const Selection = refs('act_', 'tie_', 'iss_');

/** One step of a story: where to look, at whom, and the words that are said there. */
export const StoryStep = z.strictObject({
  title: line(200),
  words: prose(4_000).nullable(),
  camera: Camera.nullable(),
  focus: Focus,
  selection: Selection,
  /** Ties of a pathway, in order. */
  path: refs('tie_'),
  asOf: AsOf.nullable(),
});

const MOST_PLACES = 2_000;

/**
 * A saved map. It names what it shows loosely: whoever may read it gets it without the records that
 * they may not see and without retired ones.
 */
export const View = defineSubject({
  name: 'view',
  plural: 'views',
  prefix: 'viw_',
  label: 'View',
  write: 'view.write',
  personal: true,
  searched: ['name'],
  fields: {
    name: line(),
    layout: z.enum(LAYOUTS),
    filter: MapFilter,
    highlight: MapFilter,
    focus: Focus,
    selection: Selection,
    /** Ties of a pathway, in order. */
    path: refs('tie_'),
    /** Which way the steps of the focus go: along the ties, against them, or both. */
    direction: z.enum(DIRECTIONS),
    /** Folds that are open. */
    folds: z.array(line(40)).max(50),
    /** Boxes that are closed. */
    closed: refs('act_'),
    /** Places that somebody set, by actor, in px of the layout. */
    positions: z
      .record(idSchema('act_'), z.tuple([Coordinate, Coordinate]))
      .refine((places) => Object.keys(places).length <= MOST_PLACES, {
        error: `places more than ${MOST_PLACES} actors`,
      }),
    camera: Camera.nullable(),
    /** Null: everything recorded, whatever its date. */
    asOf: AsOf.nullable(),
    /** Draws pale what is not known for the date. */
    unknownThen: z.boolean(),
    story: z.array(StoryStep).max(100),
  },
  defaults: {
    layout: 'levels',
    filter: ALL,
    highlight: ALL,
    focus: EVERYBODY,
    selection: [],
    path: [],
    direction: 'both',
    folds: [],
    closed: [],
    positions: {},
    camera: null,
    asOf: null,
    unknownThen: false,
    story: [],
  },
  loose: ['focus', 'selection', 'path', 'closed', 'positions', 'story'],
});
export type View = z.infer<typeof View.read>;
