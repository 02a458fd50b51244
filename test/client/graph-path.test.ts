import { expect } from 'chai';
import { pathAlong } from '../../client/data/graph-path.js';
import { actor, graph, tie } from './graphs.js';

describe('pathway on the graph', () => {
  const actors = [actor('us', { us: true }), actor('a'), actor('b'), actor('c')];
  const ties = [tie('a', 'us'), tie('a', 'b'), tie('c', 'b')];
  const all = graph(actors, ties);

  it('walks along its ties, whichever way they point', () => {
    expect(pathAlong(all, ['a-us', 'a-b', 'c-b'], 2)).to.deep.equal({
      steps: [
        { tie: 'a-us', from: 'us', to: 'a' },
        { tie: 'a-b', from: 'a', to: 'b' },
        { tie: 'c-b', from: 'b', to: 'c' },
      ],
      weakest: 2,
    });
  });

  it('starts with us where it is one step long', () => {
    expect(pathAlong(all, ['a-us'], -1)?.steps).to.deep.equal([
      { tie: 'a-us', from: 'us', to: 'a' },
    ]);
  });

  it('is none where a tie is not in the graph, or the ties do not join', () => {
    expect(pathAlong(all, ['a-us', 'x-y'], 0)).to.equal(null);
    expect(pathAlong(all, ['a-us', 'c-b'], 0)).to.equal(null);
    expect(pathAlong(all, [], 0)).to.equal(null);
  });
});
