import { expect } from 'chai';
import { ROLES } from '../../../server/contract/permissions.js';
import { checkRights } from '../../../server/domain/accounts/rights.rules.js';

describe('rights of an account', () => {
  it('lets a partner read or research, and nothing else', () => {
    const allowed = ROLES.filter((role) => {
      try {
        checkRights([role], 'partner');
        return true;
      } catch {
        return false;
      }
    });
    expect(allowed).to.deep.equal(['reader', 'researcher']);
    expect(() => checkRights(['reader', 'director'], 'partner')).to.throw();
  });

  it('lets a member of the team have any roles', () => {
    checkRights(ROLES, 'member');
  });
});
