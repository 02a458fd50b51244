// Where actors stand on one issue, official and personal kept apart.
import type { RecordOf } from '../../server/contract/registry.js';
import { listForIds } from './records.js';

type Position = RecordOf<'position'>;

export interface Stances {
  official: Position | null;
  personal: Position | null;
  /** Position whose capacity the source does not say, or that is read from conduct. */
  undivided: Position | null;
}

export class StancesStore {
  /** Stances of actors on an issue, by the id of the actor; actors without a position are left out. */
  async onIssue(
    issue: string,
    actors: readonly string[],
    signal?: AbortSignal,
  ): Promise<Map<string, Stances>> {
    const positions = await listForIds('position', 'actor', [...new Set(actors)], signal);
    const stances = new Map<string, Stances>();
    for (const actor of actors) {
      const theirs = positions.filter((each) => each.actor === actor && each.issue === issue);
      if (theirs.length > 0) stances.set(actor, stancesIn(theirs));
    }
    return stances;
  }
}

function stancesIn(positions: readonly Position[]): Stances {
  return {
    official: latest(positions, 'official'),
    personal: latest(positions, 'personal'),
    undivided: latest(positions, 'not_distinguished') ?? latest(positions, 'shown_by_conduct'),
  };
}

/** Current before lapsed, then the latest as-of, then by id: the order of analysis.md. */
function latest(positions: readonly Position[], capacity: Position['capacity']): Position | null {
  const [first] = positions
    .filter((position) => position.capacity === capacity)
    .sort(
      (a, b) =>
        Number(a.validity === 'lapsed') - Number(b.validity === 'lapsed') ||
        dateRank(b).localeCompare(dateRank(a)) ||
        a.id.localeCompare(b.id),
    );
  return first ?? null;
}

/** The undated review is later than every dated position of the example data. */
const dateRank = ({ asOf }: Position): string => (asOf === 'review' ? '~' : (asOf ?? ''));

export const stancesStore = new StancesStore();
