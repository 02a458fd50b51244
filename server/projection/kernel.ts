// The kernel as the rest of the server sees it: analyses run in a thread of their own, which holds a
// copy of the facts, so that no other request ever waits for one.
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../problem-error.js';
import type { FromKernel, Question, ToKernel } from './kernel-messages.js';
import type { Projection } from './projection.js';

export interface Answered {
  /** Number of the last change that the answer knows of; for ourselves, never on the wire. */
  readonly revision: number;
  readonly result: unknown;
}

export interface KernelState {
  readonly thread: 'starting' | 'ready' | 'ended';
  /** Questions asked and not answered yet. */
  readonly open: number;
  /** How often the thread ended by itself and was started again. */
  readonly restarts: number;
}

export interface Kernel {
  /**
   * Asks the thread. `signal`: nobody waits any more; the work stops within 100 ms.
   * @throws ProblemError of the analysis; `analysis.busy` when too many questions are open;
   *   `analysis.interrupted` when the thread ended by itself. @throws the signal's reason.
   */
  ask(question: Question, signal?: AbortSignal): Promise<Answered>;
  state(): KernelState;
  close(): Promise<void>;
}

export interface KernelOptions {
  readonly projection: Pick<Projection, 'facts' | 'seen' | 'onFacts'>;
  /** The module that the thread runs, source or built; it speaks the messages of this room. */
  readonly module: URL;
  /** Fetches the words of records by id: the thread has no connection of its own. */
  readonly words: (ids: readonly string[]) => Promise<unknown>;
  /** The thread ended by itself; it is being started again. */
  readonly onCrash: (error: Error) => void;
  /** Questions open at once; one more is refused. */
  readonly mostOpen?: number;
}

interface Open {
  readonly revision: number;
  readonly settle: (result: Answered) => void;
  readonly fail: (error: unknown) => void;
}

const MOST_OPEN = 64;
/** Facts in a message: copying so many keeps this thread for some milliseconds. */
const CHUNK = 2_000;
/** Before a thread that ended before it was ready is started again. */
const RETRY_MS = 5_000;

/** Starts the thread; questions wait until it knows all facts. */
export function openKernel(options: KernelOptions): Kernel {
  const { projection, mostOpen = MOST_OPEN } = options;
  const open = new Map<number, Open>();
  let asked = 0;
  let restarts = 0;
  let thread: KernelState['thread'] = 'starting';
  let worker = start();
  /** Resolves when all facts were sent to the worker of this moment. */
  let filled = fill();
  const stopFollowing = projection.onFacts((facts) => {
    if (facts === null) filled = filled.then(fill);
    else send({ kind: 'facts', facts });
  });

  return { ask, state: () => ({ thread, open: open.size, restarts }), close };

  function start(): Worker {
    const started = startThread(options.module);
    // An uncaught error, lack of memory among them, comes before the end that it causes.
    let cause = new Error('the thread of the analyses ended');
    started.on('error', (error) => (cause = error));
    started.on('exit', () => {
      if (started === worker && thread !== 'ended') restart(cause);
    });
    started.on('message', (message: FromKernel) => hear(started, message));
    return started;
  }

  function restart(cause: Error): void {
    const delay = thread === 'ready' ? 0 : RETRY_MS;
    restarts += 1;
    thread = 'starting';
    options.onCrash(cause);
    filled = sleep(delay, undefined, { ref: false }).then(() => {
      if (thread === 'ended') return;
      worker = start();
      return fill();
    });
    for (const { fail } of open.values()) fail(new ProblemError('analysis.interrupted', { cause }));
  }

  /** Sends all facts, in parts between which other requests are served. */
  async function fill(): Promise<void> {
    const filling = worker;
    filling.postMessage({ kind: 'forget' } satisfies ToKernel);
    let facts = [];
    // Changes that come between the parts are sent as they come; what is sent later is as new.
    for (const fact of projection.facts.everyFact()) {
      facts.push(fact);
      if (facts.length < CHUNK) continue;
      filling.postMessage({ kind: 'facts', facts } satisfies ToKernel);
      facts = [];
      await nextTurn();
    }
    filling.postMessage({ kind: 'facts', facts } satisfies ToKernel);
  }

  async function ask(question: Question, signal?: AbortSignal): Promise<Answered> {
    signal?.throwIfAborted();
    if (open.size >= mostOpen) throw new ProblemError('analysis.busy');
    const id = (asked += 1);
    const cancel = new Int32Array(new SharedArrayBuffer(4));
    const abandon = () => {
      Atomics.store(cancel, 0, 1);
      open.get(id)?.fail(signal?.reason);
    };
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      return await new Promise<Answered>((settle, fail) => {
        open.set(id, { revision: projection.seen, settle, fail });
        whenFilled(() => {
          if (open.has(id)) send({ kind: 'question', id, question, cancel });
        });
      });
    } finally {
      open.delete(id);
      signal?.removeEventListener('abort', abandon);
    }
  }

  /** After the facts of the worker of this moment, even when it is replaced meanwhile. */
  function whenFilled(act: () => void): void {
    const awaited = filled;
    void awaited.then(() => (awaited === filled ? act() : whenFilled(act)));
  }

  function send(message: ToKernel): void {
    worker.postMessage(message);
  }

  function hear(from: Worker, message: FromKernel): void {
    if (from !== worker) return;
    if (message.kind === 'ready') thread = 'ready';
    else if (message.kind === 'words') void tellWords(from, message.id, message.ids);
    else if (message.kind === 'answer') {
      const asker = open.get(message.id);
      asker?.settle({ revision: asker.revision, result: message.result });
    } else open.get(message.id)?.fail(errorOf(message));
  }

  async function tellWords(to: Worker, id: number, ids: readonly string[]): Promise<void> {
    try {
      const words = await options.words(ids);
      to.postMessage({ kind: 'words', id, words } satisfies ToKernel);
    } catch (error) {
      open.get(id)?.fail(error);
    }
  }

  async function close(): Promise<void> {
    thread = 'ended';
    stopFollowing();
    for (const { fail } of open.values()) fail(new ProblemError('analysis.interrupted'));
    await worker.terminate();
  }
}

function errorOf(message: Extract<FromKernel, { kind: 'problem' | 'failure' }>): unknown {
  if (message.kind === 'failure') return message.error;
  const { code, fields } = message;
  return new ProblemError(code, fields ? { fields } : {});
}

/** Built code runs as it is; a source takes the loader that runs us, too. */
function startThread(module: URL): Worker {
  if (!module.pathname.endsWith('.ts')) return new Worker(module);
  const loader = new URL('./from-source.mjs', import.meta.url);
  return new Worker(loader, { workerData: { module: module.href }, execArgv: [] });
}
