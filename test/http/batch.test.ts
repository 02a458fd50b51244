// Several changes as one write over HTTP: all or nothing, each under the rules that it obeys alone.
import { expect } from 'chai';
import { z } from 'zod';
import { SUBJECT_NAMES } from '../../server/contract/registry.js';
import type { Answer, TestClient } from '../support/client.js';
import { leastDrafts } from '../support/drafts.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { expectedStatus, PERSONS, RIGHTS } from './authorisation.data.js';

const Done = z.object({
  write: z.string().startsWith('wrt_'),
  records: z.array(z.object({ id: z.string(), version: z.number() })),
});
const Refused = z.object({
  code: z.string(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })).default([]),
  current: z.array(z.looseObject({ id: z.string(), version: z.number() })).optional(),
});

describe('a batch', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  const send = (edits: readonly object[], more: object = {}, by = director): Promise<Answer> =>
    by.post('/api/batch', { edits, ...more });
  const write = async (edits: readonly object[], more: object = {}) => {
    const answer = await send(edits, more);
    expect(answer.status, answer.text).to.equal(200);
    return Done.parse(answer.body);
  };
  const refusal = async (edits: readonly object[], status: number, by = director) => {
    const answer = await send(edits, {}, by);
    expect(answer.status, answer.text).to.equal(status);
    const { fields, ...rest } = Refused.parse(answer.body);
    return { ...rest, paths: fields.map(({ path }) => path) };
  };
  const actor = (name: string, more: object = {}) =>
    director.create('actors', { name, kind: 'institution', tlp: 'GREEN', ...more });
  const council = (as?: string) => ({
    op: 'create',
    kind: 'actor',
    ...(as === undefined ? {} : { as }),
    fields: { name: 'Council', kind: 'institution' },
  });
  const countActors = async (): Promise<number> => {
    const { body } = await director.get('/api/actors?limit=500');
    return z.object({ items: z.array(z.unknown()) }).parse(body).items.length;
  };

  it('creates records that point at each other, and takes them back as one', async () => {
    const to = await actor('Police');
    const source = await director.create('sources', { title: 'A report', kind: 'report' });
    const { write: id, records } = await write([
      council('$council'),
      {
        op: 'create',
        kind: 'tie',
        as: '$tie',
        fields: { from: '$council', to: to.id, type: 'can_summon' },
      },
      {
        op: 'create',
        kind: 'evidence',
        fields: { record: '$tie', source: source.id, locator: 'p. 3' },
      },
    ]);
    expect(records.map((one) => [one.id.slice(0, 4), one.version])).to.deep.equal([
      ['act_', 1],
      ['tie_', 1],
      ['evd_', 1],
    ]);
    const tie = await director.get(`/api/ties/${records[1]?.id}`);
    expect(tie.body).to.include({ from: records[0]?.id, to: to.id, layer: 'formal' });
    expect((await director.post(`/api/changes/${id}/undo`)).status).to.equal(200);
    for (const [index, plural] of ['actors', 'ties', 'evidence'].entries()) {
      const { body } = await director.get(`/api/${plural}/${records[index]?.id}`);
      expect(body).to.have.property('retiredAt').that.is.a('string');
    }
  });

  it('is done again by taking back what took it back, and the history says so', async () => {
    const { write: done, records } = await write([council()]);
    const path = `/api/actors/${records[0]?.id}`;
    const takeBack = async (id: string) => {
      const { body } = await director.post(`/api/changes/${id}/undo`);
      const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(body);
      return z.object({ write: z.string(), undoes: z.string() }).parse(items[0]);
    };
    const undone = await takeBack(done);
    expect(undone.undoes).to.equal(done);
    expect((await director.get(path)).body)
      .to.have.property('retiredAt')
      .that.is.a('string');
    const redone = await takeBack(undone.write);
    expect(redone.undoes).to.equal(undone.write);
    expect((await director.get(path)).body).to.include({ retiredAt: null });
    const { body } = await director.get('/api/changes?limit=3');
    const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(body);
    expect(items.map(({ undoes }) => undoes)).to.deep.equal([undone.write, done, null]);
  });

  it('changes, retires and restores in one write with one reason', async () => {
    const [a, b] = [await actor('A'), await actor('B')];
    const reason = 'merged offices';
    const first = await write(
      [
        { op: 'patch', id: a.id, version: 1, fields: { name: 'AA' } },
        { op: 'retire', id: b.id, version: 1 },
      ],
      { reason },
    );
    expect(first.records.map(({ version }) => version)).to.deep.equal([2, 2]);
    const { body } = await director.get(`/api/actors/${b.id}/history`);
    const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(body);
    expect(items[0]).to.include({ operation: 'retired', reason, write: first.write });
    await write([{ op: 'restore', id: b.id }]);
    expect((await director.get(`/api/actors/${b.id}`)).body).to.include({ retiredAt: null });
  });

  it('tells its reason to those only who see all that it was about', async () => {
    const [open, secret] = [await actor('Open'), await actor('Secret', { tlp: 'RED' })];
    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    const reason = 'Secret pays Open';
    const patch = (id: string, version: number) => ({
      op: 'patch',
      id,
      version,
      fields: { place: `${version}` },
    });
    await write([patch(open.id, 1), patch(secret.id, 1)], { reason });
    await write([patch(open.id, 2)], { reason: 'moved' });
    const reasons = async (client: TestClient, path: string) => {
      const { body } = await client.get(path);
      const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(body);
      return items.slice(0, 2).map((one) => one['reason']);
    };
    const history = `/api/actors/${open.id}/history`;
    expect(await reasons(director, history)).to.deep.equal(['moved', reason]);
    expect(await reasons(reader, history)).to.deep.equal(['moved', null]);
    expect(await reasons(reader, '/api/changes/new')).to.deep.equal(['moved', null]);
  });

  it('tells the reason of a judgement from that of its change', async () => {
    const reason = 'Two words against one';
    const fields = { between: [], reason };
    const { records } = await write([{ op: 'create', kind: 'judgement', fields }]);
    const path = `/api/judgements/${records[0]?.id}`;
    const edit = { op: 'patch', id: records[0]?.id, version: 1, fields: { reason: 'Heard again' } };
    await write([edit], { reason: 'a new witness' });
    expect((await director.get(path)).body).to.include({ reason: 'Heard again' });
    expect((await director.patch(path, 2, { reason })).body).to.include({ reason });
    const { body } = await director.get(`${path}/history`);
    const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(body);
    expect(items.map((one) => one['reason'])).to.deep.equal([null, 'a new witness', null]);
    const empty = { ...edit, version: 3, fields: { reason: '' } };
    expect((await refusal([empty], 422)).paths).to.deep.equal(['edits.0.fields.reason']);
  });

  it('writes nothing when one edit is wrong, and names that edit and its field', async () => {
    const before = await countActors();
    const wrong = { op: 'create', kind: 'actor', fields: { name: '', kind: 'institution' } };
    expect((await refusal([council(), wrong], 422)).paths).to.deep.equal(['edits.1.fields.name']);
    const loop = { op: 'create', kind: 'tie', fields: { from: '$a', to: '$a', type: 'oversees' } };
    expect((await refusal([council('$a'), loop], 422)).paths).to.deep.equal(['edits.1.fields.to']);
    const nobody = { ...loop, fields: { ...loop.fields, to: '$b' } };
    expect((await refusal([council('$a'), nobody], 422)).paths).to.deep.equal([
      'edits.1.fields.to',
    ]);
    expect(await countActors()).to.equal(before);
  });

  it('refuses the same record or temporary id twice, a reason inside, and none or too many', async () => {
    const { id } = await actor('Once');
    const patch = { op: 'patch', id, version: 1, fields: { place: 'here' } };
    expect((await refusal([patch, patch], 422)).paths).to.deep.equal(['edits.1.id']);
    expect((await refusal([council('$a'), council('$a')], 422)).paths).to.deep.equal([
      'edits.1.as',
    ]);
    const reasoned = { ...patch, fields: { place: 'here', reason: 'x' } };
    expect((await refusal([reasoned], 422)).paths).to.deep.equal(['reason']);
    expect((await refusal([], 422)).paths).to.deep.equal(['edits']);
    expect((await refusal(Array(501).fill(council()), 422)).paths).to.deep.equal(['edits']);
  });

  it('judges each edit by the records as they will be', async () => {
    const [from, to] = [await actor('Ministry'), await actor('Somebody')];
    const tie = await director.create('ties', { from: from.id, to: to.id, type: 'part_of' });
    const asPerson = { op: 'patch', id: to.id, version: 1, fields: { kind: 'person_official' } };
    // Nothing is part of a person; another type joins them.
    expect((await refusal([asPerson], 422)).paths).to.deep.equal(['edits.0.fields.kind']);
    const asReport = { op: 'patch', id: tie.id, version: 1, fields: { type: 'reports_to' } };
    await write([asPerson, asReport]);
    expect((await director.get(`/api/actors/${to.id}`)).body).to.include({
      kind: 'person_official',
    });
  });

  it('says which of the records others changed, and how they are now', async () => {
    const [a, b] = [await actor('Old'), await actor('Same')];
    await director.patch(`/api/actors/${a.id}`, 1, { name: 'New' });
    const edits = [b, a].map(({ id }) => ({ op: 'patch', id, version: 1, fields: { place: 'x' } }));
    const { paths, current } = await refusal(edits, 412);
    expect(paths).to.deep.equal(['edits.1.version']);
    expect(current?.map(({ id, name, version }) => ({ id, name, version }))).to.deep.equal([
      { id: a.id, name: 'New', version: 2 },
    ]);
    expect((await director.get(`/api/actors/${b.id}`)).body).to.include({ place: null });
  });

  it('repeats under the same key without writing twice, and refuses the key for another batch', async () => {
    const before = await countActors();
    const headers = { 'Idempotency-Key': 'the-same' };
    const ask = (name: string) =>
      director.post(
        '/api/batch',
        { edits: [{ op: 'create', kind: 'actor', fields: { name, kind: 'ngo' } }] },
        headers,
      );
    const [first, again] = [await ask('Once'), await ask('Once')];
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect(again.body).to.deep.equal(first.body);
    expect(await countActors()).to.equal(before + 1);
    expect(Refused.parse((await ask('Twice')).body).code).to.equal('key.reused');
  });

  it('answers for a hidden record as for a missing one, and changes neither', async () => {
    const hidden = await actor('Hidden', { tlp: 'RED' });
    const reader = await server.signIn({ clearance: 'GREEN' });
    const retire = (id: string) => refusal([council(), { op: 'retire', id }], 404, reader);
    const answer = await retire(hidden.id);
    expect(answer).to.deep.equal({ code: 'record.missing', paths: ['edits.1'] });
    expect(await retire('act_00000000000000000000')).to.deep.equal(answer);
    const point = {
      op: 'create',
      kind: 'comment',
      fields: { on: hidden.id, text: 'x', tlp: 'GREEN' },
    };
    expect((await refusal([point], 422, reader)).paths).to.deep.equal(['edits.0.fields.on']);
  });

  it('takes for each kind of record the right that its own routes take', async function () {
    this.timeout(180_000);
    // What a partner writes about must be in the partner's circle.
    const label = { tlp: 'GREEN', circles: ['coalition'] };
    const author = await server.signIn(RIGHTS.director);
    const body = { name: 'One', kind: 'institution', ...label };
    const one = await author.create('actors', body);
    const two = await author.create('actors', body);
    const issue = await author.create('issues', { name: 'Street work', ...label });
    const source = await author.create('sources', { title: 'S', kind: 'report', ...label });
    const aim = { name: 'O', issue: issue.id, ...label };
    const objective = await author.create('objectives', aim);
    const drafts = leastDrafts({
      actor: one.id,
      otherActor: two.id,
      issue: issue.id,
      source: source.id,
      objective: objective.id,
    });
    for (const person of PERSONS) {
      const client =
        person === 'anonymous' ? server.anonymous() : await server.signIn(RIGHTS[person]);
      for (const kind of SUBJECT_NAMES) {
        const edit = {
          op: 'create',
          kind,
          fields: { ...drafts[kind], tlp: 'AMBER', circles: ['coalition'] },
        };
        const { status, text } = await send([edit], {}, client);
        const wanted = expectedStatus(`${kind}.create`, person);
        expect(status, `${person} ${kind} ${text}`).to.equal(wanted === 201 ? 200 : wanted);
      }
    }
  });
});
