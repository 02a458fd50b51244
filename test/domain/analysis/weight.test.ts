import { expect } from 'chai';
import { confidenceOf, hasTwoGoodSources } from '../../../server/domain/analysis/evidence.rules.js';
import { classOf, factorsOf, weighTie } from '../../../server/domain/analysis/weight.rules.js';
import { isKind, type Fact } from '../../../server/projection/facts.js';
import { actor, evidence, factsOf, include, source, tie } from './world.js';

const NEAR = 1e-12;
const SOURCES = [source('a', 'A'), source('b', 'B'), source('c', 'C'), source('f', 'F')];

function weigh(
  fields: Parameters<typeof tie>[4],
  proof: readonly Fact[],
  options: Partial<Parameters<typeof weighTie>[2]> = {},
  contact?: Parameters<typeof weighTie>[3],
) {
  const facts = factsOf(
    ...[actor('x'), actor('y'), ...SOURCES, ...proof],
    tie('t', 'x', 'oversees', 'y', fields),
  );
  const found = facts.get('tie_t');
  if (!isKind(found, 'tie')) throw new Error('no tie');
  const complete = { asOf: 'review', include: include(), ...options } as const;
  const weight = weighTie(facts, found, complete, contact);
  return weight && { ...weight, factors: factorsOf(weight) };
}

const A1 = [evidence('e', 'tie_t', 'a', 1)];
const B2 = [evidence('e', 'tie_t', 'b', 2)];

describe('confidence from evidence', () => {
  const of = (...proof: readonly Fact[]) =>
    confidenceOf(
      factsOf(actor('x'), actor('y'), ...SOURCES, tie('t', 'x', 'oversees', 'y'), ...proof),
      'tie_t',
    );

  it('is r·c for one source', () => {
    expect(of(...B2).value).to.be.closeTo(0.8 * 0.8, NEAR);
    expect(of(evidence('e', 'tie_t', 'f', 6)).value).to.be.closeTo(0.25, NEAR);
    expect(of(...B2).grades).to.deep.equal(['B2']);
  });

  it('grows with independent sources', () => {
    const both = of(evidence('1', 'tie_t', 'b', 2), evidence('2', 'tie_t', 'c', 3));
    expect(both.value).to.be.closeTo(1 - (1 - 0.64) * (1 - 0.36), NEAR);
  });

  it('counts passages of one source once, by the best', () => {
    const passages = of(evidence('1', 'tie_t', 'b', 4), evidence('2', 'tie_t', 'b', 2));
    expect(passages.value).to.be.closeTo(0.64, NEAR);
  });

  it('counts a source that repeats another as that one', () => {
    const repeats = { repeats: 'src_b' };
    const told = of(evidence('1', 'tie_t', 'b', 2), evidence('2', 'tie_t', 'a', 1, repeats));
    expect(told.value).to.be.closeTo(0.95 * 0.95, NEAR);
    expect(told.grades).to.deep.equal(['A1']);
  });

  it('sinks with what speaks against', () => {
    const against = { supports: false };
    const torn = of(evidence('1', 'tie_t', 'b', 2), evidence('2', 'tie_t', 'c', 3, against));
    expect(torn.value).to.be.closeTo(0.64 * (1 - 0.36), NEAR);
  });

  it('is .1 without evidence, and says so', () => {
    expect(of()).to.include({ value: 0.1, unsourced: true });
  });

  it('knows two good independent sources from one', () => {
    const facts = (...proof: readonly Fact[]) =>
      factsOf(actor('x'), actor('y'), ...SOURCES, tie('t', 'x', 'oversees', 'y'), ...proof);
    const two = [evidence('1', 'tie_t', 'a', 1), evidence('2', 'tie_t', 'b', 2)];
    const onceMore = [...A1, evidence('2', 'tie_t', 'b', 2, { repeats: 'src_a' })];
    expect(hasTwoGoodSources(facts(...two), 'tie_t')).to.equal(true);
    expect(hasTwoGoodSources(facts(...onceMore), 'tie_t')).to.equal(false);
    const weak = [...A1, evidence('2', 'tie_t', 'c', 1)];
    expect(hasTwoGoodSources(facts(...weak), 'tie_t')).to.equal(false);
  });
});

describe('the weight of a tie', () => {
  it('is access × strength × the lower of status and confidence × validity', () => {
    const weight = weigh({ strength: 4, validity: 'weakened' }, B2);
    expect(weight?.p.default).to.be.closeTo(0.8 * 0.8 * 0.64 * 0.5, NEAR);
    const claimed = weigh({ strength: 4, status: 'alleged', validity: 'unknown' }, A1);
    expect(claimed?.p.default).to.be.closeTo(0.8 * 0.8 * 0.6 * 0.6, NEAR);
  });

  it('assumes the strength that nobody rated, and says so, in three readings', () => {
    const weight = weigh({}, B2);
    expect(weight?.p.cautious).to.be.closeTo(0.8 * 0.4 * 0.64, NEAR);
    expect(weight?.p.default).to.be.closeTo(0.8 * 0.6 * 0.64, NEAR);
    expect(weight?.p.generous).to.be.closeTo(0.8 * 0.8 * 0.64, NEAR);
    expect(weight?.factors.find(({ name }) => name === 'strength')).to.deep.equal({
      name: 'strength',
      value: 0.6,
      recorded: 'not_rated',
      assumed: true,
      effect: 'assumed',
    });
    const rated = weigh({ strength: 3 }, B2);
    expect(rated?.p.cautious).to.equal(rated?.p.generous);
  });

  it('says what each factor does, the unused of status and confidence nothing', () => {
    const effects = weigh({ strength: 2, validity: 'available' }, B2)?.factors.map(
      ({ name, recorded, effect }) => [name, recorded, effect],
    );
    expect(effects).to.deep.equal([
      ['access', 'oversees', 'lowers_a_little'],
      ['strength', '2', 'holds_back_most'],
      ['status', 'stated', 'none'],
      ['confidence', 'B2', 'lowers_a_little'],
      ['validity', 'available', 'lowers_a_little'],
    ]);
  });

  it('stays within .01 and .99', () => {
    expect(weigh({ strength: 1, validity: 'lapsed' }, [])?.p.default).to.equal(0.01);
  });

  it('carries nothing when a factor is 0', () => {
    expect(weigh({ validity: 'proposed' }, B2)).to.equal(null);
    expect(weigh({ status: 'open_question' }, B2)).to.equal(null);
    expect(weigh({ status: 'recommended', validity: 'proposed' }, B2)).to.equal(null);
    const against = [evidence('e', 'tie_t', 'b', 2, { supports: false })];
    expect(weigh({}, against)).to.equal(null);
  });

  it('takes .2 once, in place of status and validity, for what is asked for', () => {
    const question = weigh({ status: 'open_question', validity: 'lapsed', strength: 5 }, B2, {
      include: include('open_question'),
    });
    expect(question?.p.default).to.be.closeTo(0.8 * 1 * 0.2, NEAR);
    expect(question?.factors.map(({ name }) => name)).to.deep.equal([
      'access',
      'strength',
      'openQuestion',
      'confidence',
    ]);
    const both = { status: 'open_question', validity: 'proposed', strength: 5 } as const;
    expect(weigh(both, B2, { include: include('open_question') })).to.equal(null);
    const admitted = weigh(both, B2, { include: include('open_question', 'proposed') });
    expect(admitted?.p.default).to.be.closeTo(0.16, NEAR);
  });

  it('admits what is recommended or proposed with "proposed"', () => {
    const options = { include: include('proposed') };
    for (const fields of [
      { status: 'recommended', validity: 'proposed', strength: 5 },
      { status: 'recommended', validity: 'current', strength: 5 },
      { status: 'stated', validity: 'proposed', strength: 5 },
    ] as const) {
      expect(weigh(fields, A1, options)?.p.default).to.be.closeTo(0.16, NEAR);
    }
  });

  it('is as unknown at a date that its as-of does not cover', () => {
    const later = weigh({ asOf: '2005', strength: 5 }, B2, { asOf: '2006' });
    expect(later?.p.default).to.be.closeTo(0.8 * 0.64 * 0.6, NEAR);
  });

  it('counts our contacts on a first hop', () => {
    const contact = { held: 1, asked: 4, refused: false, tlp: 'AMBER' as const };
    const weight = weigh({ strength: 5 }, A1, {}, contact);
    expect(weight?.p.default).to.be.closeTo(0.8 * 0.9025 * (2 / 6), NEAR);
    expect(weight?.tlp).to.equal('AMBER');
    expect(weight?.factors.at(-1)).to.include({ name: 'contact', recorded: '1/4' });
    const untried = weigh({ strength: 5 }, A1, {}, { ...contact, held: 0, asked: 0 });
    expect(untried?.p.default).to.be.closeTo(0.8 * 0.9025, NEAR);
    expect(untried?.factors.at(-1)).to.include({ recorded: 'never_tried', effect: 'none' });
  });
});

describe('the class of a hop', () => {
  it('goes by its weight', () => {
    expect([0.5, 0.49, 0.25, 0.24, 0.1, 0.09].map(classOf)).to.deep.equal([
      'strong',
      'workable',
      'workable',
      'thin',
      'thin',
      'speculative',
    ]);
    expect(weigh({ strength: 5 }, A1)?.class).to.equal('strong');
  });

  it('is speculative for what is unsourced, asked or advised, however heavy', () => {
    expect(weigh({ strength: 5, validity: 'current' }, [])?.class).to.equal('speculative');
    const asked = weigh({ strength: 5, status: 'open_question' }, A1, {
      include: include('open_question'),
    });
    expect(asked?.p.default).to.be.greaterThan(0.1);
    expect(asked?.class).to.equal('speculative');
  });
});
