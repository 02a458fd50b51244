import { expect } from 'chai';
import { buildCsr } from '../../server/graph/csr.js';
import { fragmentationWithout } from '../../server/graph/fragmentation.js';
import { FAMILIES, MARRIAGES } from './florentine.js';

describe('fragmentation', () => {
  const csr = buildCsr({
    nodeCount: FAMILIES.length,
    from: Int32Array.from(MARRIAGES, ([a]) => FAMILIES.indexOf(a)),
    to: Int32Array.from(MARRIAGES, ([, b]) => FAMILIES.indexOf(b)),
  });
  const without = (...families: string[]) =>
    fragmentationWithout(
      csr,
      families.map((family) => FAMILIES.indexOf(family)),
    );

  it('of the Florentine families is as published', () => {
    expect([FAMILIES.length, MARRIAGES.length]).to.deep.equal([15, 20]);
    expect(without()).to.be.closeTo(0.4998, 5e-5);
    expect(without('Medici')).to.be.closeTo(0.6738, 5e-5);
    expect(without('Medici', 'Guadagni')).to.be.closeTo(0.8024, 5e-5);
  });

  it('is greatest without the Medici and the Guadagni', () => {
    const pairs = FAMILIES.flatMap((a, i) => FAMILIES.slice(i + 1).map((b) => [a, b] as const));
    const [best] = pairs.sort((a, b) => without(...b) - without(...a));
    expect([...(best ?? [])].sort()).to.deep.equal(['Guadagni', 'Medici']);
  });

  it('is 1 where nobody is tied, and refuses what is no node', () => {
    const apart = buildCsr({ nodeCount: 3, from: Int32Array.of(), to: Int32Array.of() });
    expect(fragmentationWithout(apart, [])).to.equal(1);
    expect(() => fragmentationWithout(apart, [3])).to.throw(RangeError);
  });
});
