import { expect } from 'chai';
import { KEY_DAYS, forgetOldKeys } from '../../server/database/old-keys.js';
import { examine } from '../../server/operations/doctor.rules.js';
import { readPicture } from '../../server/operations/picture.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('keys of repeatable requests', () => {
  let server: TestServer;
  const start = Date.parse('2026-01-05T10:00:00Z');
  const daysLater = (days: number): Date => new Date(start + days * 86_400_000);

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer({ now: () => daysLater(0) });
  });
  after(() => server.close());

  it('answer again for seven days, then are gone, and doctor finds nothing wrong', async () => {
    const director = await server.signIn();
    const ask = () =>
      director.post(
        '/api/actors',
        { name: 'Once', kind: 'ngo', tlp: 'GREEN' },
        { 'Idempotency-Key': 'k' },
      );
    const first = await ask();
    await forgetOldKeys(server.deps.database, daysLater(KEY_DAYS));
    const again = await ask();
    expect(again.headers.get('Idempotency-Replayed')).to.equal('true');
    expect(again.body).to.deep.equal(first.body);

    await forgetOldKeys(server.deps.database, daysLater(KEY_DAYS + 0.01));
    const picture = await readPicture(server.deps.database);
    expect(picture.keys).to.deep.equal([]);
    expect(examine(picture).filter(({ wrong }) => wrong.length > 0)).to.deep.equal([]);
    const anew = await ask();
    expect(anew.headers.get('Idempotency-Replayed')).to.equal(null);
    expect(anew.body).not.to.deep.equal(first.body);
  });
});
