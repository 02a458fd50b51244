import { msg } from '@lit/localize';
import type { Role } from '../../../server/contract/permissions.js';

const WORDS: Record<Role, () => string> = {
  reader: () => msg('reader'),
  researcher: () => msg('researcher'),
  staff: () => msg('advocacy staff'),
  director: () => msg('director'),
  administrator: () => msg('administrator'),
  custodian: () => msg('custodian'),
};

export const roleWord = (role: Role): string => WORDS[role]();
