import { z } from 'zod';
import { Account, Password } from './accounts.js';
import { defineRoute } from './routes.js';
import { Language } from './text.js';

export const SessionState = z
  .object({
    /** Null: nobody is signed in. */
    account: Account.nullable(),
    permissions: z.array(z.string()),
    idleMinutes: z.number().nullable(),
    /** Others use this computer too: nothing is to stay behind on it. */
    sharedComputer: z.boolean(),
    /** Languages in which they like to read texts, the preferred one first. */
    languages: z.array(Language),
  })
  .meta({ id: 'Session' });
export type SessionState = z.infer<typeof SessionState>;

export const SignIn = z
  .union([
    z.strictObject({
      email: z.string().min(1).max(254),
      password: z.string().min(1).max(200),
      sharedComputer: z.boolean().optional(),
    }),
    /** The one-time link that `npm start` prints. */
    z.strictObject({ token: z.string().min(1).max(200) }),
  ])
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const sessionRoutes = {
  read: defineRoute({
    name: 'session.read',
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in',
    access: 'public',
    output: SessionState,
  }),
  signIn: defineRoute({
    name: 'session.signIn',
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    access: 'public',
    body: SignIn,
    output: SessionState,
    write: true,
    problems: ['session.refused', 'link.refused'],
  }),
  signOut: defineRoute({
    name: 'session.signOut',
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out; with everywhere=true on all devices',
    access: 'public',
    query: z.strictObject({ everywhere: z.enum(['true', 'false']).default('false') }),
    status: 204,
    write: true,
  }),
  patch: defineRoute({
    name: 'session.patch',
    method: 'PATCH',
    path: '/api/session',
    summary: 'Change one’s own settings: the languages of texts, the preferred one first',
    access: 'account.own',
    body: z
      .strictObject({
        languages: z
          .array(Language)
          .max(10)
          .refine((codes) => new Set(codes).size === codes.length, { error: 'names one twice' }),
      })
      .meta({ id: 'SessionPatch' }),
    output: SessionState,
    write: true,
  }),
  setPassword: defineRoute({
    name: 'session.setPassword',
    method: 'POST',
    path: '/api/session/password',
    summary: 'Set one’s own password; ends one’s other sessions',
    access: 'account.own',
    body: z
      .strictObject({ current: z.string().max(200).nullable(), password: Password })
      .meta({ id: 'PasswordChange' }),
    status: 204,
    write: true,
    problems: ['session.refused'],
  }),
};
