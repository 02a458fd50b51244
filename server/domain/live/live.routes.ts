import { createSession } from 'better-sse';
import { live } from '../../contract/live.js';
import { bind, type Binding } from '../../http/mount.js';
import { findOpenSession, whoIs } from '../accounts/sessions.js';
import { ProblemError } from '../../problem-error.js';
import type { Deps } from '../deps.js';
import { followChanges } from './live.service.js';

/** How often a quiet stream looks whether its session and rights still hold; each event asks too. */
const CHECK_MS = 5_000;

export const liveBindings = (deps: Deps): Binding[] => [
  bind(live, async ({ caller, request, response }) => {
    const signedIn = await whoIs(request);
    if (!signedIn) throw new ProblemError('session.none');
    const { session, account } = signedIn;
    const stream = await createSession(request, response, {
      // A compressed stream is held back until its buffer is full.
      headers: { 'Cache-Control': 'no-store, no-transform' },
    });

    /** The session is open and the account as it was: its version counts every change of rights. */
    async function stillAllowed(): Promise<boolean> {
      const open = await findOpenSession(deps.database, session, deps.now());
      return open?.account.version === account.version;
    }
    // One after the other, so that events keep the order of the log.
    let last: Promise<void> = Promise.resolve();
    const end = (): void => void response.end();
    const guarded = (act: () => Promise<void>): void => {
      last = last.then(stillAllowed).then((allowed) => (allowed ? act() : end()), end);
    };
    const stop = followChanges(deps, caller.viewer, (look) =>
      guarded(async () => {
        const change = await look();
        if (change) stream.push(change, 'changed');
      }),
    );
    const check = setInterval(() => guarded(() => Promise.resolve()), CHECK_MS);
    response.on('close', () => {
      clearInterval(check);
      stop();
    });
  }),
];
