/** What an engine is asked in the benchmark: the same questions of the same graph for each. */
import type { World } from './world.js';

export interface PathAsk {
  readonly from: number;
  readonly to: number;
  readonly k: number;
  readonly hops: number;
}

/** Costs as −ln of the product, ascending: which paths they are may differ among equals. */
export type PathCosts = readonly number[];

/** What every actor has of something, or of the given ones. */
export type Values = Float64Array;

/** A question is left out where the engine cannot answer it. */
export interface Questions {
  /** The best loopless paths over ties that the filter of `filter.ts` keeps, capped in hops. */
  readonly pathways?: (ask: PathAsk) => Promise<PathCosts>;
  /** The share of the payer's money that gets to each actor in six hops over `acyclic` money ties. */
  readonly money?: (payer: number) => Promise<ReadonlyMap<number, number>>;
  /** Damping .85, unweighted, parallel ties collapsed. */
  readonly pageRank?: () => Promise<Values>;
  /** Sum over the pivots as sources, by hops, parallel ties collapsed. */
  readonly betweenness?: (pivots: Int32Array) => Promise<Values>;
  /** Direct and indirect influence of each actor, ratings round(4p) of the best parallel tie. */
  readonly minProduct?: () => Promise<Values>;
}

export interface Engine {
  readonly name: string;
  /** Whether paths obey the cap on hops; without it the answer is to another question. */
  readonly capped: boolean;
  /** Ms that the last answer took, where the engine itself has the clock. */
  readonly spent?: () => number;
  readonly questions: Questions;
  readonly close: () => Promise<void>;
}

export type StartEngine = (world: World) => Promise<Engine>;
