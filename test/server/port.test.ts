import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { parseSettings } from '../../server/settings.js';
import { startAllymap } from '../../server/start.js';
import { failureOf } from '../support/failure-of.js';

describe('a port that is taken', () => {
  it('is said before anything is fetched, written or started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = await mkdtemp(join(tmpdir(), 'allymap-port-'));
    const steps: string[] = [];
    try {
      const starting = startAllymap({
        settings: parseSettings({ PORT: `${port}`, ALLYMAP_DATA_DIR: folder }),
        log: pino({ level: 'silent' }),
        onProgress: ({ message }) => steps.push(message),
      });
      expect((await failureOf(starting)).message).to.equal(
        `Port ${port} is taken by another program. Set PORT to a free one.`,
      );
      expect([steps, await readdir(folder)]).to.deep.equal([[], []]);
    } finally {
      other.close();
      await rm(folder, { recursive: true });
    }
  });
});
