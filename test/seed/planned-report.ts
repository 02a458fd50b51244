// The example data as its tests look at it: planned, its records by id and by key.
import { z } from 'zod';
import { subjectOf, type SubjectName } from '../../server/contract/registry.js';
import { Tlp } from '../../server/contract/labels.js';
import { newId } from '../../server/ids.js';
import { readExampleReport } from '../../seed/example-report.js';
import { planSeed } from '../../seed/plan.js';

export interface Planned {
  kind: SubjectName;
  id: string;
  key: string;
  tlp: Tlp;
  /** Ids that it points at. */
  refs: readonly string[];
  draft: Readonly<Record<string, unknown>>;
}

const Base = z.looseObject({ key: z.string(), tlp: Tlp });
const Ids = z.union([z.string().transform((id) => [id]), z.array(z.string())]);

export const RECIPIENT = newId('usr_');
export const BATCHES = planSeed(readExampleReport(), {
  newId,
  redRecipients: [RECIPIENT],
  existing: () => undefined,
});

export const PLANNED: readonly Planned[] = BATCHES.flat().map(({ kind, id, draft }) => {
  const { key, tlp } = Base.parse(draft);
  const fields = Object.keys(subjectOf(kind).references);
  const refs = fields.flatMap((field) => Ids.safeParse(draft[field]).data ?? []);
  return { kind, id, key, tlp, refs, draft };
});

export const ofKind = (kind: SubjectName) => PLANNED.filter((record) => record.kind === kind);

const ids = new Map(PLANNED.map((record) => [record.id, record]));
const keys = new Map(PLANNED.map((record) => [record.key, record]));

/** The record with this id. @throws Error if there is none. */
export const byId = (id: string): Planned => there(ids.get(id), id);
/** The record with this key; keys of the example data differ between kinds too. */
export const byKey = (key: string): Planned => there(keys.get(key), key);

function there(record: Planned | undefined, name: string): Planned {
  if (!record) throw new Error(`no record ${name}`);
  return record;
}
