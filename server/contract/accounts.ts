import { z } from 'zod';
import { Key, idSchema } from './ids.js';
import { Circle, Tlp } from './labels.js';
import { Affiliation, Role } from './permissions.js';
import { defineRoute } from './routes.js';
import { line } from './text.js';

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);
/** Long rather than composed (NIST SP 800-63B). */
export const Password = z.string().min(12).max(200);

export const Account = z
  .object({
    id: idSchema('usr_'),
    key: z.string().nullable(),
    email: z.string(),
    name: z.string(),
    roles: z.array(Role),
    clearance: Tlp,
    circles: z.array(Circle),
    affiliation: Affiliation,
    disabled: z.boolean(),
    hasPassword: z.boolean(),
    version: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

const rights = {
  name: line(120),
  roles: z.array(Role).min(1),
  clearance: Tlp,
  circles: z.array(Circle).max(50),
  affiliation: Affiliation,
};

export const AccountDraft = z
  .strictObject({
    email: Email,
    password: Password,
    key: Key.nullable().optional(),
    ...rights,
    circles: rights.circles.optional(),
    affiliation: rights.affiliation.optional(),
  })
  .meta({ id: 'AccountDraft' });
export type AccountDraft = z.infer<typeof AccountDraft>;

export const AccountPatch = z
  .strictObject({
    name: rights.name.optional(),
    roles: rights.roles.optional(),
    clearance: rights.clearance.optional(),
    circles: rights.circles.optional(),
    affiliation: rights.affiliation.optional(),
    disabled: z.boolean().optional(),
    password: Password.optional(),
  })
  .meta({ id: 'AccountPatch' });
export type AccountPatch = z.infer<typeof AccountPatch>;

export const AccountPage = z
  .object({ items: z.array(Account), next: z.string().nullable() })
  .meta({ id: 'AccountPage' });

/** Members of the team, as others may name them. */
export const Team = z
  .object({ items: z.array(z.object({ id: idSchema('usr_'), name: z.string() })) })
  .meta({ id: 'Team' });

const base = { access: 'account.manage' } as const;

export const accountRoutes = {
  list: defineRoute({
    ...base,
    name: 'account.list',
    method: 'GET',
    path: '/api/accounts',
    summary: 'List accounts',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: z.string().max(200).optional(),
      key: z.string().min(1).max(80).optional(),
    }),
    output: AccountPage,
  }),
  read: defineRoute({
    ...base,
    name: 'account.read',
    method: 'GET',
    path: '/api/accounts/:id',
    summary: 'Read one account',
    output: Account,
  }),
  create: defineRoute({
    ...base,
    name: 'account.create',
    method: 'POST',
    path: '/api/accounts',
    summary: 'Create an account',
    body: AccountDraft,
    output: Account,
    status: 201,
    write: true,
  }),
  patch: defineRoute({
    ...base,
    name: 'account.patch',
    method: 'PATCH',
    path: '/api/accounts/:id',
    summary: 'Change rights, disable an account or set its password; ends its sessions',
    body: AccountPatch,
    output: Account,
    write: true,
    match: 'required',
    problems: ['account.lastAdministrator'],
  }),
  team: defineRoute({
    name: 'account.team',
    method: 'GET',
    path: '/api/team',
    summary: 'Names of those whom you can name in a record; a partner is told their own circles',
    access: 'record.read',
    output: Team,
  }),
};
