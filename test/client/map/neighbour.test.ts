import { expect } from 'chai';
import { neighbour } from '../../../client/map/neighbour.js';

describe('arrow keys on the map', () => {
  const points = new Map([
    ['here', { x: 100, y: 100 }],
    ['right', { x: 180, y: 104 }],
    ['near but aside', { x: 120, y: 160 }],
    ['below', { x: 96, y: 220 }],
  ]);

  it('prefer what lies straight ahead to what is nearer but aside', () => {
    expect(neighbour(points, 'here', 'ArrowRight')).to.equal('right');
    expect(neighbour(points, 'here', 'ArrowDown')).to.equal('near but aside');
  });

  it('stay when nothing lies that way', () => {
    expect(neighbour(points, 'here', 'ArrowUp')).to.equal(null);
    expect(neighbour(points, 'gone', 'ArrowUp')).to.equal(null);
  });
});
