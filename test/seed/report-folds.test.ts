// What the map's first view folds, reckoned from the data alone by the table of the recipe.
import { expect } from 'chai';
import { z } from 'zod';
import { TieTypeId } from '../../server/contract/tie-types.js';
import { Layer, TieStatus, Validity } from '../../server/contract/vocabulary.js';
import { byId, ofKind } from './planned-report.js';

const TIES = ofKind('tie').map(({ key, draft }) => {
  const Shape = z.looseObject({
    from: z.string(),
    to: z.string(),
    type: TieTypeId,
    layer: Layer,
    status: TieStatus,
    validity: Validity,
  });
  return { key, ...Shape.parse(draft) };
});
type TieRow = (typeof TIES)[number];

const STATUS = ['stated', 'interviewee', 'alleged', 'authors_inferred', 'analyst_inferred'];
const VALIDITY = ['current', 'unknown', 'weakened', 'available', 'one_off', 'lapsed'];
const BOX_TYPES = [
  ['part_of'],
  ['works_for', 'holds_office_in', 'holds_mandate', 'leads', 'runs'],
  ['member_of'],
];

const boxRank = ({ type }: TieRow) => BOX_TYPES.findIndex((types) => types.includes(type));
const standing = (tie: TieRow) => [
  STATUS.indexOf(tie.status),
  VALIDITY.indexOf(tie.validity),
  boxRank(tie),
];
const held = (tie: TieRow) => (tie.type === 'runs' ? tie.to : tie.from);
const holder = (tie: TieRow) => (tie.type === 'runs' ? tie.from : tie.to);

function compare(a: TieRow, b: TieRow): number {
  const other = standing(b);
  const differs = standing(a).map((rank, i) => rank - (other[i] ?? 0));
  return differs.find((difference) => difference !== 0) ?? a.key.localeCompare(b.key);
}

/** Ties that make a box: the best-standing candidate of each actor that closes no circle. */
function boxes(): ReadonlySet<TieRow> {
  const parent = new Map<string, string>();
  const made = new Set<TieRow>();
  const above = (id: string, other: string): boolean =>
    id === other || (parent.has(id) && above(parent.get(id) ?? '', other));
  const candidates = TIES.filter((tie) => boxRank(tie) >= 0 && standing(tie).every((r) => r >= 0));
  for (const tie of candidates.sort(compare)) {
    if (parent.has(held(tie)) || above(holder(tie), held(tie))) continue;
    parent.set(held(tie), holder(tie));
    made.add(tie);
  }
  return made;
}

describe('first view of the example data', () => {
  it('draws or folds each of the 205 ties once: 51 + 13 + 42 + 18 + 17 + 64', () => {
    const boxTies = boxes();
    const counts = { box: 0, issue: 0, proposed: 0, contact: 0, past: 0, drawn: 0 };
    const fold = (tie: TieRow): keyof typeof counts => {
      if (boxTies.has(tie)) return 'box';
      if (byId(tie.to).kind === 'issue') return 'issue';
      if (tie.status === 'recommended' || tie.validity === 'proposed') return 'proposed';
      if (tie.layer === 'contact') return 'contact';
      const past = tie.validity === 'lapsed' || tie.validity === 'one_off';
      return past && tie.layer !== 'coercion' && tie.layer !== 'money' ? 'past' : 'drawn';
    };
    for (const tie of TIES) counts[fold(tie)] += 1;
    expect(counts).to.deep.equal({
      box: 51,
      issue: 13,
      proposed: 42,
      contact: 18,
      past: 17,
      drawn: 64,
    });
  });
});
