import { expect } from 'chai';
import { isLow } from '../../server/disk.js';

describe('room on the disk', () => {
  const GIB = 1024 ** 3;
  const room = (free: number, all: number) => ({
    bsize: 4096,
    bavail: (free * GIB) / 4096,
    blocks: (all * GIB) / 4096,
  });

  it('is low below 1 GiB, and on a large disk below a twentieth', () => {
    expect(isLow(room(1, 10))).to.equal(false);
    expect(isLow(room(0.99, 10))).to.equal(true);
    expect(isLow(room(5, 100))).to.equal(false);
    expect(isLow(room(4.9, 100))).to.equal(true);
  });
});
