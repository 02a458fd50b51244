// Dossiers of random worlds are opened again and searched: no word of a record that readers of their
// label may not see. Who may see what is told by the oracle of the secrecy tests, not by the product.
import { expect } from 'chai';
import fc from 'fast-check';
import { DOSSIER_LABELS } from '../../../server/contract/dossiers.js';
import { subjectOf, subjectOfId } from '../../../server/contract/registry.js';
import { VIEWER } from '../../support/labels.js';
import { openPdf } from '../../support/pdf.js';
import { purgeRecords } from '../../support/purge.js';
import type { TestClient } from '../../support/client.js';
import { startViewedServer, type ViewedServer } from '../../support/viewed-server.js';
import { loadWorld } from '../../support/world-store.js';
import { worlds, type World, type WorldRecord } from '../../support/worlds.js';

const DOSSIERS = 100;

/** An author who sees much more than the readers: cleared for all, in all circles. */
const AUTHOR = {
  account: VIEWER,
  clearance: 'RED',
  circles: ['north', 'south'],
  affiliation: 'member',
} as const;

const wordOf = (index: number): string => `qz${index.toString(36).padStart(3, '0')}zq`;

/** The record with its own word in every field that takes any text. */
function speaking(record: WorldRecord, word: string): WorldRecord {
  const subject = subjectOf(subjectOfId(record.id) ?? 'actor');
  const texts = Object.entries(subject.fields).flatMap(([field, schema]) =>
    schema.safeParse(word).success ? [[field, word] as const] : [],
  );
  const names = 'names' in record ? { names: [{ text: word, kind: 'alias', language: 'ky' }] } : {};
  return { ...record, ...Object.fromEntries(texts), ...names };
}

/** The world with a word for each record that no other record has. */
function told(world: World): { world: World; words: ReadonlyMap<string, string> } {
  const words = new Map(world.records.map(({ id }, index) => [id, wordOf(index)]));
  const tell = (record: WorldRecord) => speaking(record, words.get(record.id) ?? '');
  const steps = world.steps.map((step) => ({
    ...step,
    done: step.done.map(({ before, after, operation }) => ({
      before: before && tell(before),
      after: tell(after),
      operation,
    })),
  }));
  return { world: { ...world, viewer: AUTHOR, steps, records: world.records.map(tell) }, words };
}

const bytesOf = async (client: TestClient, path: string): Promise<Uint8Array | null> => {
  const response = await fetch(client.url + path, { headers: { cookie: client.cookie } });
  expect(response.status, path).to.be.oneOf([200, 404, 422]);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

/** All that a PDF says, its lines joined: a word may be broken across two. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const { pages, metadata, xmp, alts } = await openPdf(bytes);
  const raw = Buffer.from(bytes).toString('latin1');
  return [...pages, JSON.stringify(metadata), xmp, ...alts, raw]
    .join('\n')
    .replace(/[\s\u200b]/g, '');
}

describe('dossiers of random worlds', () => {
  let server: ViewedServer;

  before(async function () {
    this.timeout(60_000);
    server = await startViewedServer();
  });
  after(() => server.close());

  it(`hold nothing above their label, ${DOSSIERS} opened again and searched`, async function () {
    this.timeout(600_000);
    const client = await server.signInViewer();
    const tally = { dossiers: 0, hidden: 0, found: 0 };

    async function search(
      world: World,
      words: ReadonlyMap<string, string>,
      actor: string,
      tlp: string,
      circles: readonly string[],
    ): Promise<void> {
      const person = { account: '', clearance: tlp, circles, affiliation: 'member' as const };
      const kept = new Set(purgeRecords(world.records, person).map(({ id }) => id));
      const query = `tlp=${encodeURIComponent(tlp)}&circles=${circles.join(',')}`;
      const path = `/api/actors/${actor}/dossier`;
      const pdf = await bytesOf(client, `${path}/pdf?${query}`);
      expect(pdf === null || kept.has(actor), `${actor} at ${tlp}`).to.equal(true);
      if (pdf === null) return;
      const html = await bytesOf(client, `${path}/html?${query}`);
      const documents = [await textOf(pdf), Buffer.from(html ?? []).toString('utf8')];
      tally.dossiers += 1;
      for (const document of documents) {
        expect(document).to.include(words.get(actor));
        for (const [id, word] of words) {
          if (document.toLowerCase().includes(word)) tally.found += 1;
          if (kept.has(id)) continue;
          tally.hidden += 1;
          expect(document.toLowerCase().includes(word), `${id} at ${query}`).to.equal(false);
        }
      }
    }

    const labels = fc.constantFrom(...DOSSIER_LABELS);
    const circles = fc.constantFrom([], [], ['north'], ['south', 'north']);
    const outcome = await fc.check(
      fc.asyncProperty(
        worlds,
        fc.array(fc.tuple(labels, circles), { minLength: 4, maxLength: 4 }),
        async (random, readers) => {
          if (tally.dossiers >= DOSSIERS) return;
          const { world, words } = told(random);
          await loadWorld(server.deps, world);
          const actors = world.records.filter(({ id }) => id.startsWith('act_'));
          for (const [i, { id }] of actors.entries()) {
            const [tlp, of] = readers[i % readers.length] ?? ['GREEN', []];
            await search(world, words, id, tlp, of);
          }
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
    if (outcome.failed) {
      const { seed, counterexamplePath, errorInstance } = outcome;
      throw new Error(`seed ${seed}, path ${counterexamplePath ?? ''}: ${String(errorInstance)}`);
    }
    expect(tally.dossiers).to.be.at.least(DOSSIERS);
    // A search says something only if there was much to hide, and the words that may stand do.
    expect(tally.hidden / tally.dossiers).to.be.greaterThan(10);
    expect(tally.found / tally.dossiers).to.be.greaterThan(2);
  });
});
