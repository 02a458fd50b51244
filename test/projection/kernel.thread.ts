// A thread that does at a question's word what an analysis might: count, ask, spin, break off.
import { parentPort } from 'node:worker_threads';
import type { FromKernel, ToKernel } from '../../server/projection/kernel-messages.js';

const known = new Set<string>();
let asker = 0;
const say = (message: FromKernel) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToKernel) => {
  if (message.kind === 'forget') return known.clear();
  if (message.kind === 'facts') return message.facts.forEach(({ id }) => known.add(id));
  if (message.kind === 'words') return say({ kind: 'answer', id: asker, result: message.words });
  const { id, question, cancel } = message;
  switch (question.analysis) {
    case 'count':
      return say({ kind: 'answer', id, result: known.size });
    case 'words':
      asker = id;
      return say({ kind: 'words', id, ids: ['act_a'] });
    case 'refuse':
      return say({ kind: 'problem', id, code: 'record.missing' });
    case 'spin':
      while (Atomics.load(cancel, 0) === 0);
      return;
    default:
      throw new Error('out of order');
  }
});
say({ kind: 'ready' });
