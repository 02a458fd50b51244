// Who may do what: roles give permissions; clearance and circles (visibility) say on which records.
import { z } from 'zod';

export const ROLES = [
  'reader',
  'researcher',
  'staff',
  'director',
  'administrator',
  'custodian',
] as const;
export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

export const AFFILIATIONS = ['member', 'partner'] as const;
export const Affiliation = z.enum(AFFILIATIONS);
export type Affiliation = z.infer<typeof Affiliation>;

const READ = ['record.read', 'analysis.run', 'account.own', 'comment.write', 'view.write'] as const;
const RESEARCH = [
  ...READ,
  'actor.write',
  'issue.write',
  'tie.write',
  'position.write',
  'source.write',
  'evidence.write',
  'question.write',
  'event.write',
  'recommendation.write',
  'lever.write',
  'note.write',
  'judgement.write',
  'contactDetail.write',
  'handlingNote.write',
  'translation.write',
] as const;
const STAFF = [
  ...RESEARCH,
  'engagement.write',
  'campaign.write',
  'objective.write',
  'plan.write',
  'intervention.write',
  'assessment.write',
] as const;
const DIRECT = [
  ...STAFF,
  'briefing.write',
  'label.lower',
  'others.moderate',
  'us.choose',
  'example.manage',
] as const;
const ADMINISTER = ['record.read', 'analysis.run', 'account.own', 'account.manage'] as const;

export type Permission = (typeof DIRECT)[number] | (typeof ADMINISTER)[number];

const GRANTS: Record<Role, readonly Permission[]> = {
  reader: READ,
  researcher: RESEARCH,
  staff: STAFF,
  director: DIRECT,
  administrator: ADMINISTER,
  custodian: ['account.own'],
};

/** All permissions of an account, given its roles. */
export function permissionsOf(roles: readonly Role[]): Set<Permission> {
  return new Set(roles.flatMap((role) => GRANTS[role]));
}
