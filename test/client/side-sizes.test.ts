import { expect } from 'chai';
import {
  clampWidth,
  nearestStop,
  stopAfter,
  stopBeside,
} from '../../client/elements/am-record-side/side-sizes.js';

describe('sizes of the panel', () => {
  it('stay between those of the design', () => {
    expect([100, 400.4, 900].map(clampWidth)).to.deep.equal([360, 400, 560]);
  });

  it('stop a dragged sheet at the nearest of three', () => {
    const page = 600;
    expect(nearestStop(60, page)).to.equal('head');
    expect(nearestStop(380, page)).to.equal('part');
    expect(nearestStop(570, page)).to.equal('full');
  });

  it('go up and down by key, and round by press', () => {
    expect(stopBeside('head', 1)).to.equal('part');
    expect(stopBeside('head', -1)).to.equal('head');
    expect(stopAfter('part')).to.equal('full');
    expect(stopAfter('full')).to.equal('head');
  });
});
