import { expect } from 'chai';
import { inSlices } from '../../../client/map/slices.js';

const numbers = Array.from({ length: 1_000 }, (_, index) => index);

describe('long work in slices', () => {
  it('does all of it, in order, and gives way in between', async () => {
    const done: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const all = await inSlices(
      numbers,
      (slice) => done.push(...slice),
      () => true,
    );
    clearInterval(timer);
    expect(all).to.equal(true);
    expect(done).to.deep.equal(numbers);
    expect(turns).to.be.greaterThan(0);
  });

  it('takes fewer at a time where they take longer', async () => {
    const sizes: number[] = [];
    const slow = (slice: number[]): void => {
      sizes.push(slice.length);
      const until = performance.now() + slice.length;
      while (performance.now() < until);
    };
    await inSlices(numbers.slice(0, 100), slow, () => true);
    expect(sizes[1]).to.be.below(sizes[0] ?? 0);
  });

  it('stops where it is told to, and says so', async () => {
    const done: number[] = [];
    const all = await inSlices(
      numbers,
      (slice) => done.push(...slice),
      () => done.length === 0,
    );
    expect(all).to.equal(false);
    expect(done.length).to.be.within(1, 999);
  });
});
