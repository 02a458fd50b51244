import type { Affiliation, Role } from '../../contract/permissions.js';
import { invalid } from '../../problem-error.js';

const OF_PARTNERS: readonly Role[] = ['reader', 'researcher'];

/** Partners read or research inside their circles. @throws ProblemError `input.invalid` */
export function checkRights(roles: readonly Role[], affiliation: Affiliation): void {
  if (affiliation !== 'partner' || roles.every((role) => OF_PARTNERS.includes(role))) return;
  throw invalid(['roles', `of a partner are ${OF_PARTNERS.join(' or ')}`]);
}
