// Answers in tables: columns declare what a cell is; schema, description and words are made from them.
import { z } from 'zod';
import {
  CELLS,
  TablesAnswer,
  type AnyTablesAnswer,
  type Cell,
  type CellKind,
  type Term,
  type WouldChange,
} from '../../contract/analyses.js';
import type { Word } from '../../contract/vocabulary.js';
import { isKind, type Fact } from '../../projection/facts.js';
import { wordingOf, type AnalysisDeps } from '../analysis/answer.service.js';

export interface Column<K extends CellKind = CellKind> {
  readonly kind: K;
  readonly label: Word;
  /** What a cell of kind `word` may say. */
  readonly words?: Readonly<Record<string, Word>>;
}

export interface Table {
  readonly title: Word;
  /** The first column names what a row is about: by it rows of two answers are compared. */
  readonly columns: Readonly<Record<string, Column>>;
}
export type Tables = Readonly<Record<string, Table>>;

export type RowOf<T extends Table> = {
  readonly [C in keyof T['columns']]: Cell<T['columns'][C]['kind']>;
};
export type RowsOf<T extends Tables> = { readonly [N in keyof T]: readonly RowOf<T[N]>[] };

/** What an analysis finds, as ids. */
export interface Found<T extends Tables> {
  readonly tables: RowsOf<T>;
  readonly scannedTies: number;
  readonly truncated?: boolean;
  readonly method?: readonly Term[];
  readonly wouldChange?: readonly WouldChange[];
}

/** The schema of an answer in these tables. */
export function answerSchema(tables: Tables): z.ZodObject {
  const rows = Object.entries(tables).map(([id, { columns }]) => [
    id,
    z.array(
      z.object(
        Object.fromEntries(Object.entries(columns).map(([name, { kind }]) => [name, CELLS[kind]])),
      ),
    ),
  ]);
  return TablesAnswer.extend({ tables: z.object(Object.fromEntries(rows)) });
}

type Row = Readonly<Record<string, unknown>>;

/** Fetches the words of all records and ties that the rows name, and puts them beside the rows. */
export async function tellAnswer(
  deps: AnalysisDeps,
  tables: Tables,
  found: Found<Tables>,
  lookedFor: Pick<AnyTablesAnswer['lookedFor'], 'parameters' | 'clamped'>,
): Promise<AnyTablesAnswer> {
  const named = new Set<string>(
    Object.values(lookedFor.parameters)
      .flat()
      .filter((value) => typeof value === 'string'),
  );
  for (const [name, { columns }] of Object.entries(tables)) {
    for (const row of found.tables[name] ?? []) {
      for (const [column, { kind }] of Object.entries(columns)) {
        for (const id of idsIn(kind, row[column])) named.add(id);
      }
    }
  }
  const facts = [...named].flatMap((id) => deps.facts.get(id) ?? []);
  const ties = facts.filter((fact): fact is Fact<'tie'> => isKind(fact, 'tie'));
  const ends = ties.flatMap(({ fields }) => [fields.from, fields.to]);
  const records = new Set(
    [...facts.filter((fact) => !isKind(fact, 'tie')).map(({ id }) => id), ...ends].sort(),
  );
  const wording = await wordingOf(deps, records, ties);
  return {
    tables: mutable(found.tables),
    lookedFor: {
      ...lookedFor,
      scannedTies: found.scannedTies,
      truncated: found.truncated ?? false,
      method: [...(found.method ?? [])],
      wouldChange: [...(found.wouldChange ?? [])],
    },
    records: [...records].map(wording.record),
    ties: ties.map(wording.tie),
  };
}

const mutable = (tables: Readonly<Record<string, readonly Row[]>>): Record<string, Row[]> =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, [...rows]]));

/** The ids of records and ties in a cell. */
export function idsIn(kind: CellKind, cell: unknown): string[] {
  if (kind === 'record') return [CELLS.record.parse(cell)];
  if (kind === 'records') return CELLS.records.parse(cell);
  if (kind === 'ties') return CELLS.ties.parse(cell);
  if (kind === 'stance') {
    const { official, personal } = CELLS.stance.parse(cell);
    return [official, personal].flatMap((mark) => mark?.position ?? []);
  }
  if (kind !== 'path') return [];
  const path = CELLS.path.parse(cell);
  return path === null ? [] : path.steps.flatMap(({ tie, from, to }) => [tie, from, to]);
}
