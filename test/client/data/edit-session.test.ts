// A form's session against the real server: what is written, what is refused, what others changed.
import { expect } from 'chai';
import type { Batch, BatchAnswer } from '../../../server/contract/batch.js';
import { errorOf } from '../../../client/app/api-error.js';
import { DraftStore } from '../../../client/data/draft-store.js';
import { draftOf, emptyDraft } from '../../../client/data/draft.js';
import { EditSession, type Part } from '../../../client/data/edit-session.js';
import type { TestClient } from '../../support/client.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('the session of a form', () => {
  let server: TestServer;
  let director: TestClient;
  let drafts: DraftStore;
  let sent: Batch[];

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());
  beforeEach(() => {
    drafts = new DraftStore();
    sent = [];
  });

  async function send(batch: Batch): Promise<BatchAnswer> {
    sent.push(batch);
    const { status, body } = await director.post('/api/batch', batch);
    if (status !== 200) throw errorOf(status, body);
    return body as BatchAnswer;
  }
  const begin = (key: string, ...parts: Part[]): EditSession =>
    new EditSession(key, parts, drafts, send);
  const newPart = (kind: Part['kind'], preset: object = {}, more: Partial<Part> = {}): Part => {
    const base = emptyDraft(kind, { ...preset });
    return { kind, id: null, version: 0, base, fields: base, ...more };
  };
  const actor = (name: string) => director.create('actors', { name, kind: 'institution' });
  async function edit(id: string): Promise<EditSession> {
    const record = (await director.get(`/api/actors/${id}`)).body as Record<string, unknown>;
    const base = draftOf('actor', record);
    const version = Number(record['version']);
    return begin(id, { kind: 'actor', id, version, base, fields: base });
  }
  const stored = async (id: string) => (await director.get(`/api/actors/${id}`)).body;

  it('says what is needed before it sends anything, and writes when it is there', async () => {
    const session = begin('new', newPart('actor'));
    expect(await session.save()).to.equal(undefined);
    expect([...session.faults.keys()]).to.have.members(['0.name', '0.kind']);
    expect(sent).to.deep.equal([]);
    session.set(0, 'name', 'Council');
    expect([...session.faults.keys()]).to.deep.equal(['0.kind']);
    session.set(0, 'kind', 'institution');
    const answer = await session.save();
    expect(session.state).to.equal('saved');
    expect(await stored(answer?.records[0]?.id ?? '')).to.include({ name: 'Council' });
  });

  it('writes a relationship and its evidence as one, and without evidence when none was typed', async () => {
    const [from, to] = [await actor('A'), await actor('B')];
    const source = await director.create('sources', { title: 'S', kind: 'report' });
    const tie = newPart('tie', { from: from.id, to: to.id, type: 'oversees' }, { as: '$tie' });
    const evidence = newPart('evidence', { record: '$tie' }, { optional: true });
    const sourced = begin('sourced', tie, evidence);
    sourced.set(1, 'source', source.id);
    expect(await sourced.save()).to.equal(undefined);
    expect([...sourced.faults.keys()]).to.deep.equal(['1.locator']);
    sourced.set(1, 'locator', 'p. 4');
    expect((await sourced.save())?.records.map(({ id }) => id.slice(0, 4))).to.deep.equal([
      'tie_',
      'evd_',
    ]);
    const unsourced = begin('unsourced', tie, evidence);
    expect((await unsourced.save())?.records).to.have.length(1);
  });

  it('puts what the server refuses at its field', async () => {
    const one = await actor('One');
    const session = begin('loop', newPart('tie', { from: one.id, to: one.id, type: 'oversees' }));
    await session.save();
    expect(session.state).to.equal('failed');
    expect(session.faults.get('0.to')?.message).to.equal('is the same record as from');
  });

  it('sends only what was changed, and what is typed meanwhile after it', async () => {
    const { id } = await actor('Slow');
    const session = await edit(id);
    session.set(0, 'place', 'Osh');
    const first = session.save();
    await new Promise(setImmediate);
    session.set(0, 'level', 'local');
    await Promise.all([first, session.save()]);
    expect(sent.map(({ edits }) => 'fields' in edits[0]! && edits[0].fields)).to.deep.equal([
      { place: 'Osh' },
      { level: 'local' },
    ]);
    expect(session.state).to.equal('saved');
    expect(await stored(id)).to.include({ place: 'Osh', level: 'local', version: 3 });
  });

  it('merges what two people changed in different fields, and says so', async () => {
    const { id } = await actor('Two');
    const session = await edit(id);
    await director.patch(`/api/actors/${id}`, 1, { place: 'Karakol' });
    session.set(0, 'role', 'Registers');
    await session.save();
    expect(session.state).to.equal('saved');
    expect(session.taken).to.deep.equal(['place']);
    expect(await stored(id)).to.include({ place: 'Karakol', role: 'Registers' });
  });

  it('shows both versions of a field that both changed, and writes the one that is chosen', async () => {
    for (const mine of [true, false]) {
      const { id } = await actor('Both');
      const session = await edit(id);
      await director.patch(`/api/actors/${id}`, 1, { place: 'Karakol', level: 'local' });
      session.set(0, 'place', 'Osh');
      session.set(0, 'role', 'Registers');
      expect(await session.save()).to.equal(undefined);
      expect(session.clashes).to.deep.equal([
        { part: 0, field: 'place', mine: 'Osh', theirs: 'Karakol' },
      ]);
      expect(await session.save(), 'not before one is chosen').to.equal(undefined);
      session.choose(session.clashes[0]!, mine);
      await session.save();
      expect(await stored(id)).to.include({
        place: mine ? 'Osh' : 'Karakol',
        level: 'local',
        role: 'Registers',
      });
    }
  });

  it('takes over what was written while it is open, and asks about what both changed', async () => {
    const { id } = await actor('Open');
    const session = await edit(id);
    const meet = async () => session.meet([(await stored(id)) as Record<string, unknown>]);
    await director.patch(`/api/actors/${id}`, 1, { place: 'Karakol' });
    await meet();
    expect([session.state, session.parts[0]?.fields['place']]).to.deep.equal(['clean', 'Karakol']);
    session.set(0, 'place', 'Osh');
    await meet();
    expect(session.parts[0]?.fields['place'], 'nothing newer').to.equal('Osh');
    await director.patch(`/api/actors/${id}`, 2, { place: 'Talas' });
    await meet();
    expect(session.clashes).to.deep.equal([
      { part: 0, field: 'place', mine: 'Osh', theirs: 'Talas' },
    ]);
    expect(session.retired).to.equal(false);
    await director.post('/api/batch', { edits: [{ op: 'retire', id, version: 3 }] });
    await meet();
    expect(session.retired).to.equal(true);
  });

  it('asks for a reason when a label becomes less strict', async () => {
    const { id } = await actor('Strict');
    const session = await edit(id);
    session.set(0, 'tlp', 'GREEN');
    await session.save();
    expect(session.wantsReason).to.equal(true);
    session.reason = 'published';
    await session.save();
    expect(session.state).to.equal('saved');
    expect(await stored(id)).to.include({ tlp: 'GREEN' });
  });

  it('keeps what was typed until it is written or given up', async () => {
    const { id } = await actor('Kept');
    (await edit(id)).set(0, 'place', 'Talas');
    const again = await edit(id);
    expect(again.restored).to.equal(true);
    expect(again.parts[0]?.fields['place']).to.equal('Talas');
    await again.save();
    expect((await edit(id)).restored).to.equal(false);
    const third = await edit(id);
    third.set(0, 'place', 'Naryn');
    third.discard();
    expect(third.isChanged).to.equal(false);
    expect((await edit(id)).restored).to.equal(false);
  });
});
