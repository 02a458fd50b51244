// The end of the example data: what stays, why, and that it is said once and for all. Then its names
// in Russian and Kyrgyz, by which people look for public bodies.
import { expect } from 'chai';
import { z } from 'zod';
import { ExampleState } from '../../server/contract/example.js';
import { firstStart } from '../../server/first-start.js';
import type { TestClient } from '../support/client.js';
import { ADMIN, idOf } from '../support/report-server.js';
import { startTestServer, type TestServer } from '../support/server.js';

const Hits = z.object({
  items: z.array(z.object({ kind: z.string(), key: z.string().nullable(), name: z.string() })),
});

describe('the example data', () => {
  let server: TestServer;
  let admin: TestClient;

  before(async function () {
    this.timeout(120_000);
    server = await startTestServer({ prepare: (deps) => firstStart(deps, ADMIN) });
    admin = server.anonymous();
    await admin.post('/api/session', ADMIN);
  });
  after(() => server.close());

  const FIRST: readonly (readonly [query: string, ...keys: string[]])[] = [
    ['министерство', 'ministry-of-justice', 'ministry-of-internal-affairs'],
    ['министерство внутренних дел', 'ministry-of-internal-affairs'],
    ['МВД', 'ministry-of-internal-affairs'],
    ['ИИМ', 'ministry-of-internal-affairs'],
    ['Минюст', 'ministry-of-justice'],
    ['Юстиция министрлиги', 'ministry-of-justice'],
    ['милиция', 'police'],
    ['Кыргызстан', 'kyrgyz-republic'],
    ['правительство', 'government'],
    ['өкмөт', 'government'],
    ['премьер-министр', 'prime-minister'],
    ['министр', 'prime-minister'],
    ['омбудсмен', 'national-ombudsman'],
    ['акыйкатчы', 'national-ombudsman'],
    ['Жогорку Кенеш', 'national-parliament'],
    ['Жогорку Кеңеш', 'national-parliament'],
    ['Jogorku Kenesh', 'national-parliament'],
    ['Zhogorku Kenesh', 'national-parliament'],
    ['парламент', 'national-parliament'],
    ['прокурор', 'general-prosecutor'],
    ['Генпрокурор', 'general-prosecutor'],
    ['Genprokuror', 'general-prosecutor'],
    ['Генеральный прокурор', 'general-prosecutor'],
    ['Башкы прокурор', 'general-prosecutor'],
    ['мэр', 'mayor'],
    ['вице-мэр', 'vice-mayor'],
    ['ООН', 'un'],
    ['БУУ', 'un'],
    ['ВОЗ', 'who'],
    ['ЮНИСЕФ', 'unicef'],
    ['ЮНЭЙДС', 'unaids'],
    ['УВКПЧ', 'unohchr'],
    ['ОБСЕ', 'osce'],
    ['ЕККУ', 'osce'],
    ['Европейский союз', 'eu'],
    ['СНГ', 'cis'],
  ];

  it('is found by the Russian and Kyrgyz names of public bodies and posts, those first', async () => {
    for (const [query, ...keys] of FIRST) {
      const { body } = await admin.get(`/api/search?q=${encodeURIComponent(query)}`);
      const found = Hits.parse(body).items.slice(0, keys.length);
      expect(
        found.map(({ key }) => key),
        query,
      ).to.deep.equal(keys);
    }
  });

  it('goes in one write; what people worked on stays, and why is said from then on', async () => {
    const changed = await idOf(admin, 'actors', 'who');
    const needed = await idOf(admin, 'actors', 'police');
    const state = async () => ExampleState.parse((await admin.get('/api/example')).body);
    expect((await admin.patch(`/api/actors/${changed}`, 1, { place: 'Geneva' })).status).to.equal(
      200,
    );
    await admin.create('handling-notes', { on: needed, rule: 'may_approach' });
    // What only this administrator sees keeps one too; who does not see it is not told of that one.
    const guarded = await idOf(admin, 'actors', 'national-ombudsman');
    await admin.create('handling-notes', { on: guarded, rule: 'do_not_approach', tlp: 'RED' });
    expect(await state()).to.deep.equal({ loaded: true, kept: [] });

    const removed = await admin.delete('/api/example');
    expect(removed.status, removed.text).to.equal(200);
    const { loaded, kept } = ExampleState.parse(removed.body);
    expect(loaded).to.equal(false);
    expect(kept).to.have.deep.members([
      { id: changed, kind: 'actor', why: 'changed' },
      { id: needed, kind: 'actor', why: 'built_on' },
      { id: guarded, kind: 'actor', why: 'built_on' },
    ]);
    const other = await server.signIn({ clearance: 'AMBER+STRICT' });
    expect(ExampleState.parse((await other.get('/api/example')).body).kept).to.have.deep.members(
      kept.filter(({ id }) => id !== guarded),
    );
    expect(await state()).to.deep.equal({ loaded, kept });
    expect(ExampleState.parse((await admin.delete('/api/example')).body)).to.deep.equal({
      loaded,
      kept,
    });
    const actors = z
      .object({ items: z.array(z.object({ id: z.string() })) })
      .parse((await admin.get('/api/actors')).body);
    expect(actors.items.map(({ id }) => id)).to.have.members([changed, needed, guarded]);
    const reader = await server.signIn({ clearance: 'CLEAR' });
    expect(ExampleState.parse((await reader.get('/api/example')).body).kept).to.deep.equal([]);
  }).timeout(60_000);
});
