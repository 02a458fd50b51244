// MACTOR (Godet 1991): who weighs on whom, directly and through one other, and on which side.
import { toNepers } from '../../graph/cost.js';
import { startMeter } from '../../graph/meter.js';
import { minProductRow, sumMinProduct, type RatedGraph } from '../../graph/min-product.js';
import type { Facts } from '../../projection/facts.js';
import { simpleNetwork, wholeNetwork, type NetworkQuestion } from './influence.rules.js';
import { stanceMarks, stanceOnScale } from './stance.rules.js';

/** Direct influence is rated 0 to 4. */
const MOST = 4;

export interface Weighing {
  /** Row sum of MIDI: direct influence and through one other. */
  readonly influence: number;
  /** Column sum. */
  readonly dependence: number;
  /** n · r / Σ r, where r = (I − MIDI_ii) / Σ I · I / (I + D); 1 is an even balance. */
  readonly balance: number;
}

/** Godet's balance of power over direct influences; whether the diagonal counts is the reader's choice. */
export function weighActors(direct: RatedGraph, withDiagonal: boolean): Weighing[] {
  const meter = startMeter();
  const { rows, columns } = sumMinProduct(direct, withDiagonal, meter);
  const total = rows.reduce((sum, value) => sum + value, 0);
  const raw = [...rows].map((influence, node) => {
    const own = withDiagonal ? (minProductRow(direct, node, meter).get(node) ?? 0) : 0;
    const both = influence + (columns[node] ?? 0);
    return total === 0 || both === 0 ? 0 : ((influence - own) / total) * (influence / both);
  });
  const sum = raw.reduce((all, value) => all + value, 0);
  return raw.map((value, node) => ({
    influence: rows[node] ?? 0,
    dependence: columns[node] ?? 0,
    balance: sum === 0 ? 0 : (raw.length * value) / sum,
  }));
}

export interface MactorActor extends Weighing {
  readonly actor: string;
  /** Σ over issues of |stance| × balance. */
  readonly mobilisation: number;
  /** With all others, over issues: half the sum of both mobilisations where they agree, or do not. */
  readonly convergence: number;
  readonly divergence: number;
}

export interface Mactor {
  readonly actors: readonly MactorActor[];
  readonly tieCount: number;
}

/** Over all actors with a tie that carries influence; without an issue, over all issues. */
export function mactorOf(
  facts: Facts,
  question: NetworkQuestion,
  issue: string | null,
  withDiagonal: boolean,
): Mactor {
  const network = wholeNetwork(facts, question);
  const simple = simpleNetwork(network);
  const direct: RatedGraph = {
    ...simple,
    // Nobody has rated direct influence, so it is taken from the best tie.
    ratings: Uint8Array.from(simple.costs, (cost) => Math.round(MOST * Math.exp(-toNepers(cost)))),
  };
  const weighed = weighActors(direct, withDiagonal);
  const tied = new Set(network.arcs.flatMap(({ from, to }) => [from, to]));
  const issues = issue === null ? facts.all('issue').map(({ id }) => id) : [issue];
  const actors = network.actors.flatMap(({ id }, node) => {
    const weighing = weighed[node];
    if (weighing === undefined || !tied.has(id)) return [];
    // Those without ties have no share in the balance and do not count in its mean.
    return [{ actor: id, ...weighing, balance: (weighing.balance * tied.size) / weighed.length }];
  });
  const stood = issues.map((one) =>
    actors.flatMap(({ actor, balance }) => {
      const stance = stanceOnScale(stanceMarks(facts, actor, one, question.asOf)) ?? 0;
      return stance === 0 ? [] : [{ actor, pull: stance * balance }];
    }),
  );
  return {
    actors: actors
      .map((one) => ({ ...one, ...sidesOf(one.actor, stood) }))
      .sort((a, b) => b.balance - a.balance || (a.actor < b.actor ? -1 : 1)),
    tieCount: network.tieCount,
  };
}

type Stood = readonly { readonly actor: string; readonly pull: number }[];

function sidesOf(actor: string, issues: readonly Stood[]) {
  const sides = { mobilisation: 0, convergence: 0, divergence: 0 };
  for (const stood of issues) {
    const own = stood.find((one) => one.actor === actor)?.pull;
    if (own === undefined) continue;
    sides.mobilisation += Math.abs(own);
    for (const { actor: other, pull } of stood) {
      if (other === actor) continue;
      const side = Math.sign(pull) === Math.sign(own) ? 'convergence' : 'divergence';
      sides[side] += (Math.abs(pull) + Math.abs(own)) / 2;
    }
  }
  return sides;
}
