import type { Affiliation, Role } from '../../contract/permissions.js';
import { ProblemError, invalid } from '../../problem-error.js';
import type { StoredAccount } from './account.storage.js';

const OF_PARTNERS: readonly Role[] = ['reader', 'researcher'];

/** Partners read or research inside their circles. @throws ProblemError `input.invalid` */
export function checkRights(roles: readonly Role[], affiliation: Affiliation): void {
  if (affiliation !== 'partner' || roles.every((role) => OF_PARTNERS.includes(role))) return;
  throw invalid(['roles', `of a partner are ${OF_PARTNERS.join(' or ')}`]);
}

type Rights = Pick<StoredAccount, 'roles' | 'disabled'>;

export const isAdministrator = ({ roles, disabled }: Rights): boolean =>
  !disabled && roles.includes('administrator');

/** Somebody must be left to manage accounts. @throws ProblemError `account.lastAdministrator` */
export function checkAdministered(others: readonly Rights[]): void {
  if (!others.some(isAdministrator)) throw new ProblemError('account.lastAdministrator');
}
