import { expect } from 'chai';
import {
  DISC_PATHS,
  signPath,
  stanceMark,
  stanceSign,
  type StanceSide,
} from '../../../client/elements/am-stance/stance-mark.js';
import { AGENDA_WORDS, STANCE_WORDS } from '../../../server/contract/vocabulary.js';

const side = (stance: string, agenda: string): StanceSide => {
  const found = { stance, agenda, capacity: 'official' };
  if (!(stance in STANCE_WORDS) || !(agenda in AGENDA_WORDS)) throw new Error('no such word');
  return found as StanceSide;
};

describe('stance marks', () => {
  it('draws an empty half without a sign', () => {
    expect(stanceMark(null)).to.equal('nothing');
    expect(stanceSign('nothing')).to.equal(null);
  });

  it('draws awareness without a stance as not known, never as in favour', () => {
    expect(stanceMark(side('not_known', 'aware'))).to.equal('not_known');
    expect(stanceSign('not_known')).to.equal('question');
  });

  it('draws "not on the agenda" only where no stance is recorded', () => {
    expect(stanceMark(side('not_known', 'not_on'))).to.equal('not_on_agenda');
    expect(stanceMark(side('against', 'not_on'))).to.equal('against');
  });

  it('keeps a gap of 2 between the halves, inside the box of 24', () => {
    const points = (path: string) =>
      [...path.matchAll(/(\d+(?:\.\d+)?) (\d+(?:\.\d+)?)(?=[AZ])/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      }));
    const [left, right] = [points(DISC_PATHS.left), points(DISC_PATHS.right)];
    expect(left).to.have.length(2);
    expect((right[0]?.x ?? 0) - (left[0]?.x ?? 0)).to.equal(2);
    for (const { y } of [...left, ...right]) expect(y).to.be.within(1, 23);
  });

  it('moves a sign by its x only', () => {
    expect(signPath('minus', 6.2)).to.not.equal(signPath('minus', 17.8));
    expect(signPath('plus', 12)).to.contain(signPath('minus', 12));
  });
});
