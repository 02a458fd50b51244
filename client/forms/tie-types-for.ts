// The types of relationship that may join two records, those that are usual between their kinds first.
import type { Graph } from '../../server/contract/graph.js';
import { TIE_TYPES, TieTypeId, tieType } from '../../server/contract/tie-types.js';

/** How many are offered before one searches. */
export const USUAL = 10;

/**
 * Types that join these kinds (an actor's kind or `issue`): first those used most between them, then
 * those used most from the one or to the other, then as the vocabulary has them.
 */
export function tieTypesFor(
  fromKind: string,
  toKind: string,
  { actors, issues, ties }: Pick<Graph, 'actors' | 'issues' | 'ties'>,
): TieTypeId[] {
  const kinds = new Map<string, string>(actors.map(({ id, kind }) => [id, kind]));
  for (const { id } of issues) kinds.set(id, 'issue');
  const between = new Map<string, number>();
  const beside = new Map<string, number>();
  for (const { from, to, type } of ties) {
    const fits = [kinds.get(from) === fromKind, kinds.get(to) === toKind].filter(Boolean).length;
    if (fits === 2) between.set(type, (between.get(type) ?? 0) + 1);
    if (fits === 1) beside.set(type, (beside.get(type) ?? 0) + 1);
  }
  const count = (of: ReadonlyMap<string, number>, type: string): number => of.get(type) ?? 0;
  return TieTypeId.options
    .filter((type) => joins(type, fromKind, toKind))
    .sort((a, b) => count(between, b) - count(between, a) || count(beside, b) - count(beside, a));
}

function joins(type: TieTypeId, fromKind: string, toKind: string): boolean {
  const { from, to } = tieType(type);
  return from.some((kind) => kind === fromKind) && to.some((kind) => kind === toKind);
}

/** Whether money runs along ties of this type, so that an amount can be recorded. */
export const carriesMoney = (type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(TIE_TYPES, type)
    ? tieType(TieTypeId.parse(type)).money !== 'none'
    : false;
