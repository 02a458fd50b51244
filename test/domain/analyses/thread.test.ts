// The real analyses in their thread, over a few thousand made-up actors: the same answers as in this
// thread, short questions while a long one runs, and an end to what nobody waits for.
import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DraftOf } from '../../../server/contract/registry.js';
import { seeded } from '../../../server/graph/random.js';
import { openKernel, type Kernel } from '../../../server/projection/kernel.js';
import { FactStore } from '../../../server/projection/store.js';
import { actor, idsAsNames, tie } from '../analysis/world.js';
import { failureOf } from '../../support/failure-of.js';
import { analysisOf } from './asking.js';

const VIEWER = {
  account: 'usr_a',
  clearance: 'GREEN',
  circles: [],
  affiliation: 'member',
} as const;
const ACTORS = 1_500;
const TIES = 6_000;

describe('the thread of the analyses', () => {
  const facts = new FactStore();
  let kernel: Kernel;

  const ask = (id: string, sent: Record<string, string> = {}, signal?: AbortSignal) => {
    const query = analysisOf(id).route.query.parse(sent);
    return kernel.ask({ analysis: id, query, viewer: VIEWER }, signal);
  };

  before(() => {
    const random = seeded(1);
    const any = () => `n${Math.floor(random() * ACTORS)}`;
    const label = (): Partial<DraftOf<'tie'>> => ({ tlp: random() < 0.2 ? 'RED' : 'GREEN' });
    facts.apply([
      ...Array.from({ length: ACTORS }, (_, i) => actor(`n${i}`, { us: i === 0 })),
      ...Array.from({ length: TIES }, (_, i) => tie(`t${i}`, any(), 'influences', any(), label())),
    ]);
    kernel = openKernel({
      projection: { facts, seen: 1, onFacts: () => () => undefined },
      module: new URL('../../../server/domain/analyses/analyses.thread.ts', import.meta.url),
      words: (ids) => idsAsNames.records(ids),
      onCrash: (error) => expect.fail(error.message),
    });
  });
  after(() => kernel.close());

  it("answers as the same analysis does here, over the asker's part", async () => {
    const query = { to: 'act_n7', k: '10' };
    const { answer, route } = analysisOf('pathways');
    const deps = { facts: facts.for(VIEWER), names: idsAsNames };
    const expected = await answer(deps, route.query.parse(query));
    expect((await ask('pathways', query)).result).to.deep.equal(expected);
    const everything = { ...deps, facts: facts.everything() };
    expect(await answer(everything, route.query.parse(query))).not.to.deep.equal(expected);
  });

  it('answers short questions while a long one runs, and stops it when nobody waits', async () => {
    const abort = new AbortController();
    let done = false;
    const long = failureOf(ask('influence', {}, abort.signal)).finally(() => (done = true));
    await sleep(300);
    await ask('who-first', { to: 'act_n7' });
    expect(done).to.equal(false);
    abort.abort(new Error('gone'));
    const from = performance.now();
    expect((await long).message).to.equal('gone');
    await failureOf(ask('who-first', { to: 'act_missing' }));
    expect(performance.now() - from).to.be.lessThan(150);
  });
});
