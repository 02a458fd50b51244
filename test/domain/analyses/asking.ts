// Asks an analysis as its route would, and reads its answer back through its own schema.
import { expect } from 'chai';
import {
  AnyTablesAnswer,
  PathCell,
  Term,
  type Term as TermOf,
} from '../../../server/contract/analyses.js';
import { ANALYSES } from '../../../server/domain/analyses/analyses.js';
import type { AnalysisDeps } from '../../../server/domain/analysis/answer.service.js';
import type { Fact } from '../../../server/projection/facts.js';
import { factsOf, idsAsNames } from '../analysis/world.js';

export type Row = Readonly<Record<string, unknown>>;

export function analysisOf(id: string) {
  const analysis = ANALYSES.find((one) => one.id === id);
  if (analysis === undefined) throw new Error(`there is no analysis ${id}`);
  return analysis;
}

/** The answer in tables of an analysis to a query as an address would carry it. */
export async function ask(
  id: string,
  deps: AnalysisDeps,
  query: Readonly<Record<string, string>> = {},
): Promise<AnyTablesAnswer> {
  const { route, answer } = analysisOf(id);
  const answered = await answer(deps, route.query.parse(query));
  const shown = AnyTablesAnswer.parse(route.output.parse(answered));
  expect(shown).to.deep.equal(answered);
  return shown;
}

/** The same in a small world. */
export const askWorld = (
  id: string,
  world: readonly Fact[],
  query: Readonly<Record<string, string>> = {},
) => ask(id, { facts: factsOf(...world), names: idsAsNames }, query);

/** One column of a table. */
export const columnOf = ({ tables }: AnyTablesAnswer, table: string, column: string): unknown[] =>
  (tables[table] ?? []).map((row) => row[column]);

/** The actors of a table, as in the world: without their prefix. */
export const actorsIn = (answer: AnyTablesAnswer, table: string): string[] =>
  columnOf(answer, table, 'actor').map((id) => String(id).replace(/^act_/, ''));

/** A number behind a row. */
export const termIn = (row: Row | undefined, name: TermOf['name']): number | undefined =>
  Term.array()
    .parse(row?.['terms'])
    .find((term) => term.name === name)?.value;

/** The actors of a pathway cell, from its start. */
export function pathIn(row: Row | undefined, column: string): string[] | null {
  const path = PathCell.nullable().parse(row?.[column]);
  if (path === null) return null;
  const ends = [
    ...path.steps.slice(0, 1).map(({ from }) => from),
    ...path.steps.map(({ to }) => to),
  ];
  return ends.map((id) => id.replace(/^act_/, ''));
}
