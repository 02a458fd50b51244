// One form being filled: one or several records that are written together, what is wrong with them,
// what others changed meanwhile, and how far saving is.
import type { Batch, BatchAnswer, BatchEdit } from '../../server/contract/batch.js';
import type { SubjectName } from '../../server/contract/registry.js';
import { ApiError } from '../app/api-error.js';
import {
  changesBetween,
  draftOf,
  faultsIn,
  withValue,
  type FieldFault,
  type Fields,
} from './draft.js';
import { merge, type Clash } from './merge.js';
import { Observable } from './observable.js';

export interface Part {
  kind: SubjectName;
  /** Null for a record that is not written yet. */
  id: string | null;
  version: number;
  /** The fields as they were read, or as a new record begins. */
  base: Fields;
  fields: Fields;
  /** Temporary id by which the other parts name a new record. */
  as?: string;
  /** Left out as long as nothing is typed into it. */
  optional?: boolean;
}

export type SessionState = 'clean' | 'changed' | 'saving' | 'saved' | 'failed';

/** Where a session keeps what is typed, until it is written or given up. */
export interface Drafts {
  recall(key: string): readonly Part[] | undefined;
  remember(key: string, parts: readonly Part[]): void;
  forget(key: string): void;
}

interface PlannedEdit {
  part: number;
  edit: BatchEdit;
}

export class EditSession extends Observable {
  /** Faults by `part.path`, such as `0.name` or `1.locator`. */
  faults: ReadonlyMap<string, FieldFault> = new Map();
  /** Fields that both changed, by part. */
  clashes: readonly (Clash & { part: number })[] = [];
  /** Names of fields that somebody else changed meanwhile and that were taken over. */
  taken: readonly string[] = [];
  /** A record of the form was retired, or taken back, while it was open. */
  retired = false;
  /** Why saving failed, when no field is to blame. */
  failure: unknown;
  reason = '';
  /** What was typed before, and has now been found again. */
  readonly restored: boolean;
  #parts: readonly Part[];
  #state: SessionState;
  #running: Promise<BatchAnswer | undefined> = Promise.resolve(undefined);

  constructor(
    readonly key: string,
    parts: readonly Part[],
    private readonly drafts: Drafts,
    private readonly send: (batch: Batch) => Promise<BatchAnswer>,
  ) {
    super();
    const found = drafts.recall(key);
    this.restored = found !== undefined;
    this.#parts = found ?? parts;
    this.#state = this.restored ? 'changed' : 'clean';
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  get state(): SessionState {
    return this.#state;
  }

  get isChanged(): boolean {
    return this.#parts.some((part) => Object.keys(changesOf(part)).length > 0);
  }

  /** The server said that a label became less strict, which takes a reason. */
  get wantsReason(): boolean {
    return this.faults.has('reason') || this.reason !== '';
  }

  /** Sets a field, or a part of one: `steps.0.text`. */
  set(part: number, path: string, value: unknown): void {
    this.#parts = this.#parts.map((one, index) =>
      index === part
        ? { ...one, fields: withValue(one.fields, path.split('.'), value) as Fields }
        : one,
    );
    this.faults = without(this.faults, `${part}.${path}`);
    this.#keep();
    // While a write is under way, what is typed follows it.
    if (this.#state === 'saving') this.changed();
    else this.#set(this.isChanged ? 'changed' : 'clean');
  }

  /** Takes one side of a field that both changed. */
  choose(clash: Clash & { part: number }, mine: boolean): void {
    this.clashes = this.clashes.filter((one) => one !== clash);
    this.set(clash.part, clash.field, mine ? clash.mine : clash.theirs);
  }

  /** Gives up what was typed since it was last saved. */
  discard(): void {
    this.#parts = this.#parts.map((part) => ({ ...part, fields: part.base }));
    this.faults = new Map();
    this.clashes = [];
    this.drafts.forget(this.key);
    this.#set('clean');
  }

  /**
   * Takes over what was written meanwhile, by somebody else or by an undo: the records of the form as
   * they are now. While a write is under way its answer tells.
   */
  meet(records: readonly Fields[]): void {
    if (this.#state === 'saving') return;
    const isNewer = (record: Fields): boolean =>
      this.#parts.some(({ id, version }) => id === record['id'] && Number(record['version']) > version);
    const newer = records.filter(isNewer);
    if (newer.length === 0) return;
    this.retired = newer.some((record) => record['retiredAt'] !== null);
    this.#merge(newer);
    this.#keep();
    this.#set(this.isChanged ? 'changed' : 'clean');
  }

  /** Whether it can be saved as it is, without a question to the person. */
  check(): boolean {
    const faults = this.#planned().flatMap(({ part, edit }) =>
      'fields' in edit
        ? faultsIn(this.#part(part).kind, edit.fields, edit.op === 'create').map(
            (fault): [string, FieldFault] => [`${part}.${fault.path}`, fault],
          )
        : [],
    );
    this.faults = new Map(faults);
    this.changed();
    return faults.length === 0 && this.clashes.length === 0;
  }

  /**
   * Writes what was changed, as one write, after the one under way. Nothing when there is nothing to
   * write, or when something is wrong, which `faults`, `clashes` or `failure` then say.
   */
  save(): Promise<BatchAnswer | undefined> {
    const run = this.#running.then(() => this.#save());
    this.#running = run;
    return run;
  }

  async #save(): Promise<BatchAnswer | undefined> {
    const planned = this.#planned();
    if (planned.length === 0 || !this.check()) return undefined;
    const sent = this.#parts;
    this.failure = undefined;
    this.#set('saving');
    try {
      const reason = this.reason.trim();
      const answer = await this.send({
        ...(reason === '' ? {} : { reason }),
        edits: planned.map(({ edit }) => edit),
      });
      this.#settle(planned, sent, answer);
      return answer;
    } catch (error) {
      return this.#refused(planned, error);
    }
  }

  #settle(planned: readonly PlannedEdit[], sent: readonly Part[], answer: BatchAnswer): void {
    this.reason = '';
    this.#parts = this.#parts.map((part, index) => {
      const record = answer.records[planned.findIndex((one) => one.part === index)];
      const was = sent[index];
      return record && was ? { ...part, ...record, base: was.fields } : part;
    });
    this.#keep();
    this.#set(this.isChanged ? 'changed' : 'saved');
  }

  /** What the server found wrong, at its place; a conflict is merged and sent again where it can be. */
  #refused(
    planned: readonly PlannedEdit[],
    error: unknown,
  ): Promise<BatchAnswer | undefined> | undefined {
    const known = error instanceof ApiError ? error : undefined;
    if (known?.code === 'record.changed') return this.#rebase(known.current);
    this.faults = new Map(
      known?.fields.map((fault) => {
        const [, edit, , ...path] = fault.path.split('.');
        const part = planned[Number(edit)]?.part ?? 0;
        const place = path.join('.');
        return [place === '' ? fault.path : `${part}.${place}`, { ...fault, path: place }];
      }),
    );
    this.failure = error;
    this.#set('failed');
    return undefined;
  }

  #rebase(current: unknown): Promise<BatchAnswer | undefined> | undefined {
    this.#merge(listOf(current));
    this.#set('changed');
    if (this.clashes.length > 0) return undefined;
    if (this.isChanged) return this.#save();
    this.drafts.forget(this.key);
    this.#set('saved');
    return undefined;
  }

  /** Puts what was typed onto newer versions of the records, field by field. */
  #merge(newer: readonly Fields[]): void {
    const records = new Map(newer.map((record) => [record['id'], record]));
    const clashes: (Clash & { part: number })[] = [];
    const taken: string[] = [];
    this.#parts = this.#parts.map((part, index) => {
      const record = records.get(part.id);
      if (!record) return part;
      const theirs = draftOf(part.kind, record);
      const merged = merge(part.base, part.fields, theirs);
      clashes.push(...merged.clashes.map((clash) => ({ ...clash, part: index })));
      taken.push(...merged.taken);
      const fields = { ...theirs, ...merged.changes };
      return { ...part, version: Number(record['version']), base: theirs, fields };
    });
    this.taken = taken;
    this.clashes = clashes;
  }

  #planned(): PlannedEdit[] {
    return this.#parts.flatMap((part, index): PlannedEdit[] => {
      const { kind, id, version, as } = part;
      const fields = changesOf(part);
      if (id !== null)
        return Object.keys(fields).length === 0
          ? []
          : [{ part: index, edit: { op: 'patch', id, version, fields } }];
      if (part.optional && Object.keys(fields).length === 0) return [];
      const creation = { op: 'create', kind, ...(as ? { as } : {}), fields: part.fields } as const;
      return [{ part: index, edit: creation }];
    });
  }

  #part(index: number): Part {
    const part = this.#parts[index];
    if (!part) throw new RangeError(`the form has no part ${index}`);
    return part;
  }

  #keep(): void {
    if (this.isChanged) this.drafts.remember(this.key, this.#parts);
    else this.drafts.forget(this.key);
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.changed();
  }
}

const changesOf = ({ base, fields }: Part): Fields => changesBetween(base, fields);

const without = <V>(map: ReadonlyMap<string, V>, path: string): ReadonlyMap<string, V> =>
  new Map([...map].filter(([key]) => key !== path && !key.startsWith(`${path}.`)));

const listOf = (current: unknown): Fields[] =>
  Array.isArray(current)
    ? current.filter((one): one is Fields => typeof one === 'object' && one !== null)
    : [];
