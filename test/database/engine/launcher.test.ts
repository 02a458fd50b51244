import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { sha256Of } from '../../../server/database/engine/jars-lock.js';
import { launcherSource, launcherSourceHash } from '../../../server/database/engine/launcher.js';

describe('launcher', () => {
  it('was compiled from the source beside it', async () => {
    const recorded = (await readFile(launcherSourceHash, 'utf8')).trim();
    expect(recorded).to.equal(await sha256Of(launcherSource));
  });
});
