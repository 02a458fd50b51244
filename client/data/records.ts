// Reading records of any kind through the routes that all kinds share.
import type { ChangePage } from '../../server/contract/history.js';
import type { RecordOf, SubjectName } from '../../server/contract/registry.js';
import type { Route } from '../../server/contract/routes.js';
import type { z } from 'zod';
import { call } from '../app/api.js';

/** Path segments of the kinds of record, as the contract's subjects have them. */
const PLURALS = {
  actor: 'actors',
  issue: 'issues',
  tie: 'ties',
  position: 'positions',
  assessment: 'assessments',
  source: 'sources',
  evidence: 'evidence',
  engagement: 'engagements',
  campaign: 'campaigns',
  objective: 'objectives',
  plan: 'plans',
  question: 'questions',
  recommendation: 'recommendations',
  lever: 'levers',
  intervention: 'interventions',
  event: 'events',
  view: 'views',
  briefing: 'briefings',
  note: 'notes',
  comment: 'comments',
  contactDetail: 'contact-details',
  handlingNote: 'handling-notes',
  judgement: 'judgements',
  translation: 'translations',
} as const satisfies Record<SubjectName, string>;

const PREFIXES: Readonly<Record<string, SubjectName>> = {
  act_: 'actor',
  iss_: 'issue',
  tie_: 'tie',
  pos_: 'position',
  asm_: 'assessment',
  src_: 'source',
  evd_: 'evidence',
  eng_: 'engagement',
  cmp_: 'campaign',
  obj_: 'objective',
  pln_: 'plan',
  que_: 'question',
  rec_: 'recommendation',
  lev_: 'lever',
  itv_: 'intervention',
  evt_: 'event',
  viw_: 'view',
  brf_: 'briefing',
  nte_: 'note',
  cmt_: 'comment',
  con_: 'contactDetail',
  hdl_: 'handlingNote',
  jdg_: 'judgement',
  trl_: 'translation',
};

/** Kind of record that an id names, undefined for an id of no kind. */
export const kindOfId = (id: string): SubjectName | undefined => PREFIXES[id.slice(0, 4)];

/** Whether a text is the id of a record and nothing else. */
export const isRecordId = (text: string): boolean =>
  kindOfId(text) !== undefined && /^[a-z]{3}_[0-9a-z]{20}$/.test(text);

type Filters = Readonly<Record<string, string>>;
type ListRoute<N extends SubjectName> = Route & {
  output: z.ZodType<{ items: RecordOf<N>[]; next: string | null }>;
  query: z.ZodObject<Record<string, z.ZodType<string | number>>>;
};
type ReadRoute<N extends SubjectName> = Route & { output: z.ZodType<RecordOf<N>> };
type HistoryRoute = Route & { output: typeof ChangePage };

/** All visible records of a kind under filters, page after page. */
export async function listAll<N extends SubjectName>(
  name: N,
  filters: Filters = {},
  signal?: AbortSignal,
): Promise<RecordOf<N>[]> {
  const items: RecordOf<N>[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { ...filters, limit: 500 };
    if (cursor !== null) query['cursor'] = cursor;
    const page: { items: RecordOf<N>[]; next: string | null } = await call<ListRoute<N>>(
      'GET',
      `/api/${PLURALS[name]}`,
      { query, signal },
    );
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/** One record by its id. */
export function readRecord<N extends SubjectName>(
  name: N,
  id: string,
  signal?: AbortSignal,
): Promise<RecordOf<N>> {
  const params = { id };
  return call<ReadRoute<N>>('GET', `/api/${PLURALS[name]}/:id`, { params, signal });
}

/** What was changed on one record, newest first (the first page of it). */
export async function readHistory(name: SubjectName, id: string, signal?: AbortSignal) {
  const page = await call<HistoryRoute>('GET', `/api/${PLURALS[name]}/:id/history`, {
    params: { id },
    signal,
  });
  return page.items;
}

/** Lists that filter by ids take 2 000 characters: this many ids fit with their commas. */
const IDS_A_CALL = 75;

/** The list of a kind for many values of one filter, in as many calls as the ids need. */
export async function listForIds<N extends SubjectName>(
  name: N,
  filter: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<RecordOf<N>[]> {
  const calls: Promise<RecordOf<N>[]>[] = [];
  for (let start = 0; start < ids.length; start += IDS_A_CALL) {
    const values = ids.slice(start, start + IDS_A_CALL).join(',');
    calls.push(listAll(name, { [filter]: values }, signal));
  }
  return (await Promise.all(calls)).flat();
}
