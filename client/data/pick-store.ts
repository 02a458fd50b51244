// Records to choose from in a form. Those with a name of their own are searched by it; those without
// (a relationship, a contact) are found by the name of an actor in them.
import type { SubjectName } from '../../server/contract/registry.js';
import type { SearchHit, search } from '../../server/contract/search.js';
import { call } from '../app/api.js';
import { resolveNames } from './read-names.js';
import { listAll } from './records.js';
import { namesInTitle, recordTitle } from './record-title.js';

/** Kinds without a name, which are listed by the actor that they are about. */
const BY_ACTOR = ['tie', 'position', 'assessment', 'engagement'] as const;
/** Actors of that name whose records are offered. */
const ACTORS = 3;
const LIMIT = 12;

export class PickStore {
  /** Records of these kinds that the text finds, best first. */
  async find(
    kinds: readonly SubjectName[],
    text: string,
    signal?: AbortSignal,
  ): Promise<SearchHit[]> {
    const q = text.trim().slice(0, 200);
    if (q === '') return [];
    const nameless = BY_ACTOR.filter((kind) => kinds.includes(kind));
    const [hits, others] = await Promise.all([
      this.#search(q, kinds, signal),
      nameless.length > 0 ? this.#ofActors(q, nameless, signal) : [],
    ]);
    return [...hits, ...others].slice(0, LIMIT * 2);
  }

  async #search(
    q: string,
    kinds: readonly SubjectName[],
    signal?: AbortSignal,
  ): Promise<SearchHit[]> {
    const [only, ...more] = kinds;
    const query = { q, limit: 50, ...(only && more.length === 0 ? { kind: only } : {}) };
    const { items } = await call<typeof search>('GET', '/api/search', { query, signal });
    return items.filter(({ kind }) => kinds.some((one) => one === kind)).slice(0, LIMIT);
  }

  async #ofActors(
    q: string,
    kinds: readonly (typeof BY_ACTOR)[number][],
    signal?: AbortSignal,
  ): Promise<SearchHit[]> {
    const actors = (await this.#search(q, ['actor'], signal)).slice(0, ACTORS);
    const lists = await Promise.all(
      actors.flatMap(({ id }) => kinds.map((kind) => hitsOf(kind, id, signal))),
    );
    return [...new Map(lists.flat().map((hit) => [hit.id, hit])).values()];
  }
}

async function hitsOf(
  kind: (typeof BY_ACTOR)[number],
  actor: string,
  signal?: AbortSignal,
): Promise<SearchHit[]> {
  const records = await listAll(kind, { actor }, signal);
  await resolveNames(
    records.flatMap((record) => namesInTitle(kind, record)),
    signal,
  );
  return records.map((record) => {
    const { id, key, tlp } = record;
    return { id, kind, key, tlp, name: recordTitle(kind, record), matched: null, detail: null };
  });
}

export const pickStore = new PickStore();
