import { expect } from 'chai';
import { panInto } from '../../../client/map/geometry.js';

describe('bringing a rectangle into sight', () => {
  const pan = (x: number, y: number, w = 20) => panInto({ x, y, w, h: 20 }, 300, 200, 10);

  it('moves nothing that is in sight', () => {
    expect(pan(10, 10)).to.deep.equal({ x: 0, y: 0 });
    expect(pan(270, 170)).to.deep.equal({ x: 0, y: 0 });
  });

  it('moves as little as it takes, each way', () => {
    expect(pan(280, 0)).to.deep.equal({ x: -10, y: 10 });
    expect(pan(-50, 190)).to.deep.equal({ x: 60, y: -20 });
  });

  it('shows the start of what is larger than the area', () => {
    expect(pan(40, 50, 500)).to.deep.equal({ x: -30, y: 0 });
  });
});
