// Accounts are stored through the write wrapper like records, but are none of the domain's records:
// no label, no list filter and no search ever shows one.
import { z } from 'zod';
import { Circle, Tlp } from '../../contract/labels.js';
import { Affiliation, Role } from '../../contract/permissions.js';
import { defineSubject } from '../../contract/subjects.js';
import type { Account } from '../../contract/accounts.js';
import type { Storage } from '../../database/write.js';

const AccountRecord = defineSubject({
  name: 'account',
  plural: 'accounts',
  prefix: 'usr_',
  label: 'Account',
  write: 'account.manage',
  fields: {
    email: z.string(),
    name: z.string(),
    roles: z.array(Role),
    clearance: Tlp,
    memberOf: z.array(Circle),
    affiliation: Affiliation,
    disabled: z.boolean(),
    passwordHash: z.string().nullable(),
  },
  defaults: { memberOf: [], affiliation: 'member', disabled: false, passwordHash: null },
});

export const ACCOUNT: Storage = { ...AccountRecord, secret: ['passwordHash'] };

export type StoredAccount = z.infer<typeof AccountRecord.read>;
export const readAccountRecord = (record: unknown): StoredAccount =>
  AccountRecord.read.parse(record);

/** What the API shows of an account: never the hash. */
export function toAccount(record: StoredAccount): Account {
  const { id, key, email, name, roles, clearance, memberOf, affiliation, disabled } = record;
  const { passwordHash, version, createdAt } = record;
  return {
    id,
    key,
    email,
    name,
    roles,
    clearance,
    circles: memberOf,
    affiliation,
    disabled,
    hasPassword: passwordHash !== null,
    version,
    createdAt,
  };
}
