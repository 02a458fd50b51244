// What an analysis is: one object, from which its route, its OpenAPI entry, its form and its page
// section are made.
import { z } from 'zod';
import { PathCell, type AnalysisDescription } from '../../contract/analyses.js';
import type { PathClass } from '../../contract/analysis.js';
import { defineRoute, type Route } from '../../contract/routes.js';
import type { Word } from '../../contract/vocabulary.js';
import type { Facts } from '../../projection/facts.js';
import type { AnalysisDeps } from '../analysis/answer.service.js';
import type { Asked, Parameters } from './parameters.js';
import { answerSchema, idsIn, tellAnswer, type Found, type Tables } from './tables.js';

/** What an analysis says of itself. */
export interface About {
  /** Name of its address and page section: `who-first`. */
  readonly id: string;
  readonly title: Word;
  readonly question: Word;
  /** "What this cannot tell you." */
  readonly cannotTell: Word;
  /** Paper, book or public method. */
  readonly citation: string;
  /** Shown under Expert only. */
  readonly expert?: boolean;
  /** Never part of an export or a briefing. */
  readonly internal?: boolean;
}

/** A row of an answer, as far as two answers can be compared by it. */
export interface ComparedRow {
  readonly table: string;
  /** What the row is about. */
  readonly records: readonly string[];
  readonly rank: number;
  readonly class: PathClass | null;
}

/** A query as the schema of its route has read it. */
export type Query = Readonly<Record<string, unknown>>;

export interface Analysis extends About {
  readonly route: Route & { readonly query: z.ZodObject; readonly output: z.ZodType };
  readonly parameters: Parameters;
  /** Null: its page draws it by its own elements. */
  readonly tables: Tables | null;
  /** The answer on the wire, to a query that the route's schema has read. @throws ProblemError. */
  readonly answer: (deps: AnalysisDeps, query: Query) => Promise<unknown>;
  /** The rows of the same answer, for "what if". @throws ProblemError. */
  readonly compare: (deps: AnalysisDeps, query: Query) => Promise<ComparedRow[]>;
}

interface TableDefinition<P extends Parameters, T extends Tables> extends About {
  readonly parameters: P;
  readonly tables: T;
  /** Finds everything in one viewer's facts, as ids; the words are fetched afterwards. */
  run(facts: Facts, ask: Asked<P>, deps: AnalysisDeps): Found<T> | Promise<Found<T>>;
}

/** Makes an analysis whose answer is tables. */
export function tableAnalysis<const P extends Parameters, const T extends Tables>(
  definition: TableDefinition<P, T>,
): Analysis {
  const { id, title, parameters, tables } = definition;
  const find = async (deps: AnalysisDeps, query: Query) => {
    const { ask, shown, clamped } = readParameters(deps.facts, parameters, query);
    return {
      found: await definition.run(deps.facts, ask, deps),
      lookedFor: { parameters: shown, clamped },
    };
  };
  return {
    ...definition,
    route: defineRoute({
      name: `analysis.${camelCase(id)}`,
      method: 'GET',
      path: `/api/analysis/${id}`,
      summary: title.en,
      access: 'analysis.run',
      query: z.strictObject(
        Object.fromEntries(Object.entries(parameters).map(([name, { schema }]) => [name, schema])),
      ),
      output: answerSchema(tables).meta({
        id: `${camelCase(id)[0]?.toUpperCase()}${camelCase(id).slice(1)}`,
      }),
    }),
    answer: async (deps, query) => {
      const { found, lookedFor } = await find(deps, query);
      return tellAnswer(deps, tables, found, lookedFor);
    },
    compare: async (deps, query) => {
      const { found } = await find(deps, query);
      return Object.entries(tables).flatMap(([name, { columns }]) => {
        const [first] = Object.entries(columns);
        const rows: readonly Readonly<Record<string, unknown>>[] = found.tables[name] ?? [];
        return rows.map((row, rank) => ({
          table: name,
          records: first === undefined ? [] : idsIn(first[1].kind, row[first[0]]),
          rank: rank + 1,
          class: classIn(columns, row),
        }));
      });
    },
  };
}

/** The class of a row: that of its first pathway, or of its first class column. */
function classIn(
  columns: Tables[string]['columns'],
  row: Readonly<Record<string, unknown>>,
): PathClass | null {
  for (const [name, { kind }] of Object.entries(columns)) {
    const path = kind === 'path' ? PathCell.nullable().parse(row[name]) : null;
    if (path !== null) return path.class;
  }
  return null;
}

/** Reads a query parameter by parameter. */
function readParameters<P extends Parameters>(facts: Facts, parameters: P, query: Query) {
  const clamped: string[] = [];
  const ask: Record<string, unknown> = {};
  const shown: AnalysisShown = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = parameter.read(query[name], { facts, name, clamped });
    ask[name] = value;
    shown[name] = parameter.show(value);
  }
  // Each value was read by the parameter of its own name.
  return { ask: ask as Asked<P>, shown, clamped };
}
type AnalysisShown = Record<string, string | number | string[] | null>;

/** What the analysis tells of itself, on the wire. */
export function describe({ route, parameters, tables, ...about }: Analysis): AnalysisDescription {
  return {
    id: about.id,
    path: route.path,
    title: about.title,
    question: about.question,
    cannotTell: about.cannotTell,
    citation: about.citation,
    expert: about.expert ?? false,
    internal: about.internal ?? false,
    parameters: Object.entries(parameters).map(([name, one]) => ({
      name,
      label: one.label,
      control: one.control,
      required: !one.schema.safeParse(undefined).success,
      kinds: [...one.kinds],
      options: [...one.options],
      fallback: one.fallback,
      most: one.most,
    })),
    tables: Object.entries(tables ?? {}).map(([id, { title, columns }]) => ({
      id,
      title,
      columns: Object.entries(columns).map(([name, { label, kind, words }]) => ({
        id: name,
        label,
        kind,
        words: { ...words },
      })),
    })),
  };
}

const camelCase = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
