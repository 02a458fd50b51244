// What evidence can speak for or against. Apart, so that a page can ask without loading schemas.

/** Kinds of record, with the prefixes of their ids. */
export const EVIDENCED = {
  actor: 'act_',
  issue: 'iss_',
  tie: 'tie_',
  position: 'pos_',
  assessment: 'asm_',
  engagement: 'eng_',
  question: 'que_',
  recommendation: 'rec_',
  lever: 'lev_',
  intervention: 'itv_',
  event: 'evt_',
} as const;

export const isEvidenced = (kind: string): boolean => Object.hasOwn(EVIDENCED, kind);
