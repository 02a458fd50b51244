// The stream of changes: what it tells, to whom, and that what is hidden leaves no mark on it.
import { expect } from 'chai';
import fc from 'fast-check';
import { subjectOf, subjectOfId } from '../../server/contract/registry.js';
import { write } from '../../server/database/write.js';
import type { TestClient } from '../support/client.js';
import { OTHER } from '../support/labels.js';
import { openStream, type Stream } from '../support/stream.js';
import { startViewedServer, type ViewedServer } from '../support/viewed-server.js';
import { keptIds, loadWorld, purgeWorld } from '../support/world-store.js';
import { worlds, type World, type WorldRecord } from '../support/worlds.js';

describe('live changes', () => {
  let server: ViewedServer;

  before(async function () {
    this.timeout(180_000);
    server = await startViewedServer();
  });
  after(() => server.close());

  it('tell each who may see: appearing, changing, going, and nothing else', async function () {
    this.timeout(20_000);
    const owner = await server.signIn({ clearance: 'RED' });
    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    const [all, some] = [await openStream(owner), await openStream(reader)];
    const actor = await owner.create('actors', { name: 'A', kind: 'ngo', tlp: 'GREEN' });
    const secret = await owner.create('actors', { name: 'S', kind: 'ngo', tlp: 'RED' });
    const note = await owner.create('comments', { on: actor.id, text: 'T', tlp: 'GREEN' });
    const url = `/api/actors/${actor.id}`;
    await owner.patch(`/api/actors/${secret.id}`, 1, { role: 'R' });
    await owner.patch(url, 1, { role: 'R' });
    await owner.patch(url, 2, { tlp: 'AMBER' });
    await owner.patch(url, 3, { role: 'unseen' });
    await owner.patch(url, 4, { tlp: 'GREEN', reason: 'agreed' });
    const last = await owner.create('actors', { name: 'End', kind: 'ngo', tlp: 'CLEAR' });
    const told = await some.until(last.id);
    expect(told.filter((event) => !event.includes(last.id))).to.deep.equal([
      event([actor.id, 'actor', false]),
      event([note.id, 'comment', false]),
      event([actor.id, 'actor', false]),
      // What points at it goes and comes with it.
      event([actor.id, 'actor', true], [note.id, 'comment', true]),
      event([actor.id, 'actor', false], [note.id, 'comment', false]),
    ]);
    expect((await all.until(last.id)).join()).to.include(secret.id);
    all.close();
    some.close();
  });

  it('are the same in two worlds', async function () {
    this.timeout(300_000);
    const client = await server.signInViewer();
    let heard = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const touched = lastRecord(world);
        await loadWorld(server.deps, touched);
        const withHidden = await eventsOf(client, touched.records);
        await loadWorld(server.deps, touched);
        await purgeWorld(server.deps, touched);
        const kept = keptIds(touched);
        const without = await eventsOf(
          client,
          touched.records.filter(({ id }) => kept.has(id)),
        );
        expect(withHidden).to.deep.equal(without);
        heard += withHidden.length;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(heard).to.be.greaterThan(50);
  });

  /** A world that ends with a record which the viewer sees, whoever they are. */
  function lastRecord(world: World): World {
    const viewer = { ...world.viewer, circles: [...world.viewer.circles, 'end'] };
    const [first] = world.records;
    if (!first) throw new Error('an empty world');
    const last: WorldRecord = {
      ...first,
      id: END,
      tlp: 'CLEAR',
      circles: ['end'],
      recipients: [],
      retiredAt: null,
      version: 1,
    };
    const made = { by: OTHER, at: '2020-02-01T00:00:00.000Z' };
    const step = { ...made, done: [{ before: null, after: last, operation: 'created' as const }] };
    return { ...world, viewer, steps: [...world.steps, step], records: [...world.records, last] };
  }

  /** What a viewer is told while each of these records is changed, one after the other. */
  async function eventsOf(
    client: TestClient,
    records: readonly WorldRecord[],
  ): Promise<readonly string[]> {
    const stream: Stream = await openStream(client);
    for (const record of records.filter(({ id }) => /[0-9a-j]$/.test(id) || id === END)) {
      const name = subjectOfId(record.id);
      if (name === undefined) throw new Error(record.id);
      // Some changes hide what they change: what points at it must go, or not have been there.
      const hides = /[02468]$/.test(record.id);
      await write(server.deps.database, {
        by: OTHER,
        at: '2020-03-01T00:00:00.000Z',
        edits: [
          {
            subject: subjectOf(name),
            id: record.id,
            operation: 'updated',
            version: null,
            // As it is stored in this world: a saved map names in each those that are there.
            apply: (current) => ({
              ...record,
              ...current,
              ...(hides ? { tlp: 'RED', recipients: [OTHER] } : {}),
            }),
          },
        ],
      });
      await server.deps.projection.catchUp();
    }
    const told = await stream.until(END);
    stream.close();
    return told;
  }
});

/** The record that ends each world; it is changed last. */
const END = 'act_zzzzzzzzzzzzzzzzzzzz';

const event = (...records: readonly [id: string, kind: string, gone: boolean][]): string =>
  JSON.stringify({
    records: [...records]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, kind, gone]) => ({ id, kind, gone })),
  });
