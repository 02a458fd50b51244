import { promisify } from 'node:util';
import type { Request } from 'express';
import { sessionRoutes, type SessionState } from '../../contract/session.js';
import { permissionsOf } from '../../contract/permissions.js';
import { inTransaction, run } from '../../database/card.js';
import { bind, type Binding } from '../../http/mount.js';
import { whoIs } from './sessions.js';
import { ProblemError } from '../../problem-error.js';
import type { Deps } from '../deps.js';
import { toAccount, type StoredAccount } from './account.storage.js';
import { endSessionsOf } from './accounts.queries.js';
import { patchAccount } from './accounts.service.js';
import { isPassword } from './passwords.js';
import { changeSettings, settingsOf } from './settings.service.js';
import { signIn, type OneTimeLink } from './sign-in.service.js';

export const sessionBindings = (deps: Deps, link: OneTimeLink): Binding[] => [
  bind(sessionRoutes.read, async ({ request }) => {
    const signedIn = await whoIs(request);
    if (!signedIn) return NOBODY;
    return stateOf(deps, signedIn, request.session.sharedComputer ?? false);
  }),
  bind(sessionRoutes.signIn, async ({ request, body }) => {
    const account =
      'token' in body
        ? await link.redeem(deps, body.token)
        : await signIn(deps, body.email, body.password);
    const sharedComputer = 'token' in body ? false : (body.sharedComputer ?? false);
    // A new id at sign-in: one that was planted before is worth nothing (session fixation).
    await promisify(request.session.regenerate.bind(request.session))();
    request.session.account = account.id;
    request.session.sharedComputer = sharedComputer;
    await promisify(request.session.save.bind(request.session))();
    return stateOf(deps, { account, idleMinutes: null }, sharedComputer);
  }),
  bind(sessionRoutes.signOut, async ({ request, response, query }) => {
    const signedIn = await whoIs(request);
    if (signedIn && query.everywhere === 'true') {
      const ended = { account: signedIn.account.id, but: '' };
      await inTransaction(deps.database, (t) => run(t, endSessionsOf, ended));
    }
    await endSession(request);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }),
  bind(sessionRoutes.patch, async ({ request, write, body }) => {
    await changeSettings(deps, write, body);
    const signedIn = await whoIs(request);
    if (!signedIn) throw new ProblemError('session.none');
    return stateOf(deps, signedIn, request.session.sharedComputer ?? false);
  }),
  bind(sessionRoutes.setPassword, async ({ request, write, body }) => {
    const signedIn = await whoIs(request);
    if (!signedIn) throw new ProblemError('session.none');
    const { account, session } = signedIn;
    const right =
      account.passwordHash === null || (await isPassword(body.current ?? '', account.passwordHash));
    if (!right) throw new ProblemError('session.refused');
    await patchAccount(deps, write, account.id, { password: body.password }, session);
  }),
];

const NOBODY: SessionState = {
  account: null,
  permissions: [],
  idleMinutes: null,
  sharedComputer: false,
  languages: [],
};

const stateOf = async (
  deps: Deps,
  { account, idleMinutes }: { account: StoredAccount; idleMinutes: number | null },
  sharedComputer: boolean,
): Promise<SessionState> => ({
  account: toAccount(account),
  permissions: [...permissionsOf(account.roles)].sort(),
  idleMinutes,
  sharedComputer,
  languages: (await settingsOf(deps, account.id)).languages,
});

const endSession = (request: Request): Promise<void> =>
  promisify(request.session.destroy.bind(request.session))().then(() => undefined);
