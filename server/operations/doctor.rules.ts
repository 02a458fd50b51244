// Every rule that the stored data must obey, each by its name. Pure: they look at a picture of the
// whole store and name what is wrong by id, never by its words.
import { historyRules } from './history.rules.js';
import { know, type Known } from './known.js';
import type { Picture } from './picture.js';
import { recordRules } from './stored-records.rules.js';
import { relationshipRules } from './relationships.rules.js';
import { storeRules } from './store.rules.js';

export interface Rule {
  name: string;
  look: (known: Known) => Look;
}

export interface Look {
  /** How many things were looked at. */
  checked: number;
  /** Ids of what breaks the rule. */
  wrong: readonly string[];
}

export interface Finding extends Look {
  name: string;
}

export const RULES: readonly Rule[] = [
  ...storeRules,
  ...recordRules,
  ...relationshipRules,
  ...historyRules,
];

/** What each rule finds. */
export function examine(picture: Picture): Finding[] {
  const known = know(picture);
  return RULES.map(({ name, look }) => ({ name, ...look(known) }));
}

/** One line a rule, and a closing one. Ids only: records stay out of terminals and logs. */
export function describeFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ name, checked, wrong }) => {
    if (wrong.length === 0) return `ok     ${name} (${checked})`;
    const more = wrong.length > SHOWN ? ` and ${wrong.length - SHOWN} more` : '';
    const ids = wrong.slice(0, SHOWN).join(', ');
    return `WRONG  ${name} (${wrong.length} of ${checked}): ${ids}${more}`;
  });
  const broken = findings.filter(({ wrong }) => wrong.length > 0).length;
  const end =
    broken === 0 ? 'All rules hold.' : `${broken} of ${findings.length} rules are broken.`;
  return [...lines, end].join('\n');
}

const SHOWN = 10;
