// Random worlds for the secrecy tests: records of every kind that point at each other in every way
// the contract allows, each under a random label, and what was later done to them.
import fc from 'fast-check';
import { makeId } from '../../server/contract/ids.js';
import type { Label } from '../../server/contract/labels.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';
import type { Operation } from '../../server/database/changes.js';
import type { StoredRecord } from '../../server/database/codec.js';
import type { Viewer } from '../../server/visibility/viewer.js';
import { labels, OTHER, people, VIEWER } from './labels.js';
import type { Done, Labelled } from './purge.js';
import { WORDS } from './world-words.js';

export type WorldRecord = StoredRecord & Labelled;

/** Things that one account did at one time: one write. */
export interface Step {
  by: string;
  at: string;
  done: readonly (Done<WorldRecord> & { operation: Operation })[];
}

export interface World {
  viewer: Viewer;
  steps: readonly Step[];
  /** What stands at the end. */
  records: readonly WorldRecord[];
  /** For whatever a replay chooses. */
  dice: number;
}

interface Spec {
  kind: SubjectName;
  label: Label;
  /** Chooses what it points at and which words it has. */
  dice: number;
  retired: boolean;
}

interface EditSpec {
  record: number;
  label: Label | null;
  dice: number;
  mine: boolean;
}

const spec = (kind: SubjectName): fc.Arbitrary<Spec> =>
  fc.record({
    kind: fc.constant(kind),
    label: labels,
    dice: fc.nat(),
    retired: fc.nat(9).map((n) => n === 0),
  });

/** One of each kind, and more of those that everything hangs on. */
const MORE = ['actor', 'actor', 'actor', 'actor', 'issue', 'source', 'source', 'tie', 'tie', 'tie'];
const KINDS: readonly SubjectName[] = [
  ...SUBJECT_NAMES,
  ...SUBJECT_NAMES.filter((name) => name === 'recommendation' || name === 'position'),
  ...MORE.flatMap((name) => SUBJECT_NAMES.filter((other) => other === name)),
  ...SUBJECT_NAMES.flatMap((name) => Array<SubjectName>(4).fill(name)).filter(
    (name) => name === 'evidence',
  ),
];

export const worlds: fc.Arbitrary<World> = fc
  .record({
    viewer: people,
    specs: fc.tuple(...KINDS.map(spec)),
    edits: fc.array(
      fc.record({
        record: fc.nat(KINDS.length - 1),
        label: fc.option(labels),
        dice: fc.nat(),
        mine: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    dice: fc.nat(),
  })
  .map(({ viewer, specs, edits, dice }) => buildWorld(viewer, specs, edits, dice));

/** Minutes of a day long ago: the clock of both worlds. */
const timeAt = (step: number): string => new Date(Date.UTC(2020, 0, 1, 0, step)).toISOString();

/** An id by place, scattered so that the order of ids is none of the order of making. */
const idAt = (index: number, kind: SubjectName): string =>
  makeId(subjectOf(kind).prefix, (count) =>
    Uint8Array.from(
      { length: count },
      (_, place) => (index * 37 + place * 11 + index * place) % 251,
    ),
  );

function buildWorld(
  viewer: Viewer,
  specs: readonly Spec[],
  edits: readonly EditSpec[],
  dice: number,
): World {
  const ids = specs.map(({ kind }, index) => idAt(index, kind));
  const created = specs.map((one, index) => firstState(one, ids, index));
  const state = new Map(created.map((record) => [record.id, record]));
  const steps: Step[] = [
    {
      by: OTHER,
      at: timeAt(0),
      done: created.map((after) => ({ before: null, after, operation: 'created' })),
    },
  ];
  const change = (id: string, by: string, change: object, operation: Operation): void => {
    const before = state.get(id);
    if (!before) return;
    const at = timeAt(steps.length);
    const after = { ...before, ...change, version: before.version + 1, updatedAt: at };
    state.set(id, after);
    steps.push({ by, at, done: [{ before, after, operation }] });
  };
  for (const { record, label, dice: throwOf, mine } of edits) {
    const one = specs[record];
    const id = ids[record];
    if (!one || id === undefined) continue;
    const moved = pointsOf(one.kind, id, ids, throwOf);
    change(id, mine ? VIEWER : OTHER, { ...moved, ...(label ?? {}) }, 'updated');
  }
  specs.forEach(({ retired }, index) => {
    const id = ids[index];
    if (retired && id !== undefined) change(id, OTHER, { retiredAt: timeAt(0) }, 'retired');
  });
  return { viewer, steps, records: [...state.values()], dice };
}

function firstState(
  { kind, label, dice }: Spec,
  ids: readonly string[],
  index: number,
): WorldRecord {
  const subject = subjectOf(kind);
  const id = ids[index] ?? '';
  return {
    ...allNull(Object.keys(subject.fields)),
    ...subject.defaults,
    ...WORDS[kind](dice, ids),
    ...pointsOf(kind, id, ids, dice),
    ...label,
    id,
    key: `k${dice % 5}`,
    version: 1,
    tags: dice % 3 === 0 ? ['example-report'] : [],
    createdAt: timeAt(0),
    createdBy: OTHER,
    updatedAt: timeAt(0),
    retiredAt: null,
  };
}

const allNull = (fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, null]));

/** Reference fields of a record: any records that the contract lets them name, but itself. */
function pointsOf(
  kind: SubjectName,
  id: string,
  ids: readonly string[],
  dice: number,
): Record<string, unknown> {
  const { references, fields } = subjectOf(kind);
  return Object.fromEntries(
    Object.keys(references).map((field, place): [string, unknown] => {
      const schema = fields[field];
      const fits = (value: unknown): boolean => schema?.safeParse(value).success ?? false;
      const roll = Math.floor(dice / (place + 1));
      const list = fits([]);
      const able = ids.filter((other) => other !== id && fits(list ? [other] : other));
      const chosen = able[roll % Math.max(1, able.length)];
      if (list) {
        const both = [chosen, able[(roll + 3) % Math.max(1, able.length)]].slice(0, roll % 3);
        return [field, [...new Set(both)].filter((other) => other !== undefined)];
      }
      return [field, fits(null) && roll % 3 > 0 ? null : (chosen ?? null)];
    }),
  );
}
