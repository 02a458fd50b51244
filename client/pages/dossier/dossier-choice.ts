// For whom the dossier of the page is made, as its address says it.
import type { Account } from '../../../server/contract/accounts.js';
import type { DocumentLanguage, DossierLabel } from '../../../server/contract/dossiers.js';
import { stricter } from '../../../server/contract/labels.js';
import type { DossierChoice } from '../../data/dossier-store.js';

const LABELS: readonly DossierLabel[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'];
export const LANGUAGES: Readonly<Record<DocumentLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  ky: 'Кыргызча',
};

type Author = Readonly<Pick<Account, 'clearance' | 'affiliation'>> & { circles: readonly string[] };

/** Labels up to one's own; partners read AMBER at most. RED names its readers, so it has no dossier. */
export function labelsFor({ clearance, affiliation }: Author): DossierLabel[] {
  const ceiling =
    affiliation === 'partner' && stricter(clearance, 'AMBER') === clearance ? 'AMBER' : clearance;
  return LABELS.filter((label) => stricter(label, ceiling) === ceiling);
}

/** What the address asks for, as far as the author may: else GREEN, or the highest below it. */
export function choiceOf(query: URLSearchParams, author: Author, spoken: string): DossierChoice {
  const labels = labelsFor(author);
  const asked = labels.find((label) => label === query.get('tlp'));
  const usual = labels.find((label) => label === 'GREEN') ?? labels.at(-1) ?? 'CLEAR';
  const lang = query.get('lang') ?? spoken;
  const circles = (query.get('circles') ?? '').split(',');
  return {
    tlp: asked ?? usual,
    lang: lang === 'ru' || lang === 'ky' ? lang : 'en',
    circles: author.circles.filter((circle) => circles.includes(circle)),
  };
}
