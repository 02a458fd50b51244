// What the thread of the kernel runs: it keeps a copy of all facts, and answers each question over its
// asker's part of them. Long work gives way to what came meanwhile (`pause`).
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { throwIfCancelled } from '../../graph/meter.js';
import { ProblemError } from '../../problem-error.js';
import type { FromKernel, ToKernel } from '../../projection/kernel-messages.js';
import type { Facts } from '../../projection/facts.js';
import { FactStore } from '../../projection/store.js';
import type { AnalysisDeps } from '../analysis/answer.service.js';
import type { RecordText } from '../analysis/analysis.queries.js';
import { ANALYSES } from './analyses.js';

type Asked = Extract<ToKernel, { kind: 'question' }>;
type Words = ReadonlyMap<string, RecordText>;

const facts = new FactStore();
const waiting = new Map<number, (words: Words) => void>();
const say = (message: FromKernel): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToKernel) => {
  if (message.kind === 'forget') facts.clear();
  else if (message.kind === 'facts') facts.apply(message.facts);
  else if (message.kind === 'question') void answer(message);
  else {
    // The words that `namesIn` of this server fetched for the ids that were sent.
    waiting.get(message.id)?.(message.words as Words);
    waiting.delete(message.id);
  }
});
say({ kind: 'ready' });

async function answer({ id, question, cancel }: Asked): Promise<void> {
  try {
    throwIfCancelled(cancel);
    const analysis = ANALYSES.find((one) => one.id === question.analysis);
    if (analysis === undefined) throw new RangeError(`there is no analysis ${question.analysis}`);
    const deps = depsFor(id, question, cancel);
    say({ kind: 'answer', id, result: await analysis.answer(deps, question.query) });
  } catch (error) {
    say(whyNot(id, error));
  }
}

function depsFor(id: number, { viewer }: Asked['question'], cancel: Int32Array): AnalysisDeps {
  return {
    facts: untilCancelled(facts.for(viewer), cancel),
    names: {
      records: (ids) =>
        new Promise((resolve) => {
          waiting.set(id, resolve);
          say({ kind: 'words', id, ids });
        }),
    },
    limits: { cancel },
    pause: async () => {
      await nextTurn();
      throwIfCancelled(cancel);
    },
  };
}

/** Facts that are read no more once nobody waits: rules read them all the time. */
function untilCancelled(facts: Facts, cancel: Int32Array): Facts {
  const looked = (): Facts => {
    throwIfCancelled(cancel);
    return facts;
  };
  return {
    get: (id) => looked().get(id),
    all: (subject) => looked().all(subject),
    pointingAt: (id, subject) => looked().pointingAt(id, subject),
  };
}

function whyNot(id: number, error: unknown): FromKernel {
  if (error instanceof ProblemError) {
    const { code, fields } = error;
    return { kind: 'problem', id, code, ...(fields ? { fields } : {}) };
  }
  return { kind: 'failure', id, error };
}
