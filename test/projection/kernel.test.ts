// The thread in which analyses run: what it knows, how it is cancelled, and that its end is survived.
import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../../server/problem-error.js';
import type { Fact } from '../../server/projection/facts.js';
import { openKernel, type Kernel } from '../../server/projection/kernel.js';
import { FactStore } from '../../server/projection/store.js';
import { actor } from '../domain/analysis/world.js';
import { failureOf } from '../support/failure-of.js';

const VIEWER = { account: 'usr_a', clearance: 'RED', circles: [], affiliation: 'member' } as const;
const MANY = 4_500;

describe('the kernel', () => {
  const facts = new FactStore();
  const followers = new Set<(facts: readonly Fact[] | null) => void>();
  const crashes: string[] = [];
  let kernel: Kernel;
  const ask = (analysis: string, signal?: AbortSignal) =>
    kernel.ask({ analysis, query: {}, viewer: VIEWER }, signal);
  const take = (changed: readonly Fact[]) => {
    facts.apply(changed);
    for (const follow of followers) follow(changed);
  };
  const codeOf = async (answer: Promise<unknown>) => {
    const failure = await failureOf(answer);
    return failure instanceof ProblemError ? failure.code : failure.message;
  };

  before(() => {
    facts.apply(Array.from({ length: MANY }, (_, i) => actor(`many${i}`)));
    kernel = openKernel({
      projection: {
        facts,
        seen: 7,
        onFacts: (follow) => {
          followers.add(follow);
          return () => followers.delete(follow);
        },
      },
      module: new URL('kernel.thread.ts', import.meta.url),
      words: (ids) => Promise.resolve(ids.map((id) => `name of ${id}`)),
      onCrash: ({ message }) => crashes.push(message),
      mostOpen: 3,
    });
  });
  after(() => kernel.close());

  it('answers over all facts, and says of which change', async () => {
    expect(await ask('count')).to.deep.equal({ revision: 7, result: MANY });
    expect(kernel.state()).to.deep.equal({ thread: 'ready', open: 0, restarts: 0 });
  });

  it('knows a change before the next question, and all anew after a reload', async () => {
    take([actor('late')]);
    expect((await ask('count')).result).to.equal(MANY + 1);
    facts.clear();
    facts.apply([actor('alone')]);
    for (const follow of followers) follow(null);
    expect((await ask('count')).result).to.equal(1);
  });

  it('gets words from this side, and hands on what an analysis refuses', async () => {
    expect((await ask('words')).result).to.deep.equal(['name of act_a']);
    expect(await codeOf(ask('refuse'))).to.equal('record.missing');
  });

  it('stops within 100 ms when nobody waits, while this thread goes on', async () => {
    const abort = new AbortController();
    const spinning = codeOf(ask('spin', abort.signal));
    await sleep(50);
    expect(kernel.state().open).to.equal(1);
    const from = performance.now();
    abort.abort(new Error('gone'));
    expect(await spinning).to.equal('gone');
    expect((await ask('count')).result).to.equal(1);
    expect(performance.now() - from).to.be.lessThan(100);
    expect(await codeOf(ask('count', abort.signal))).to.equal('gone');
  });

  it('refuses what would wait too long', async () => {
    const abort = new AbortController();
    const open = [1, 2, 3].map(() => codeOf(ask('spin', abort.signal)));
    expect(await codeOf(ask('count'))).to.equal('analysis.busy');
    abort.abort(new Error('gone'));
    await Promise.all(open);
    expect((await ask('count')).result).to.equal(1);
  });

  it('survives the end of its thread, says so, and knows everything again', async () => {
    const lost = [codeOf(ask('crash')), codeOf(ask('count'))];
    expect(await Promise.all(lost)).to.deep.equal(['analysis.interrupted', 'analysis.interrupted']);
    expect(crashes).to.deep.equal(['out of order']);
    take([actor('meanwhile')]);
    expect((await ask('count')).result).to.equal(2);
    expect(kernel.state()).to.deep.equal({ thread: 'ready', open: 0, restarts: 1 });
  });
});
