// What records of each kind say in random worlds, beside what they point at. Texts repeat and differ
// by little, so that searches, filters and sums meet visible and hidden records alike.
import type { SubjectName } from '../../server/contract/registry.js';
import { OTHER, VIEWER } from './labels.js';

const NAMES = ['Жапаров', 'Japarova', 'Өмүрбек', 'Omurbekov', 'Ombudsman', 'Ombudsmen', 'Council'];
const name = (dice: number): string => NAMES[dice % NAMES.length] ?? '';
const one = <T>(dice: number, ...values: readonly [T, ...T[]]): T =>
  values[dice % values.length] ?? values[0];

/** None or one of them. */
const some = <T>(dice: number, values: readonly T[]): T[] =>
  values.slice(dice % values.length, (dice % values.length) + (dice % 2));

type Words = (dice: number, ids: readonly string[]) => Record<string, unknown>;

const actorsOf = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('act_'));
const tiesOf = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('tie_'));

export const WORDS: Readonly<Record<SubjectName, Words>> = {
  actor: (dice) => ({
    name: name(dice),
    names: [{ text: name(dice + 1), kind: 'alias', language: null }],
    kind: one(dice, 'institution', 'unit', 'person_official', 'unknown_placeholder'),
    role: one(dice, null, `Deputy of ${name(dice + 3)}. Speaks`),
    level: one(dice, 'national', 'local'),
    us: dice % 4 === 0,
  }),
  issue: (dice) => ({ name: name(dice), proposition: name(dice + 2) }),
  tie: (dice) => {
    const [type, layer] = one<[string, string]>(
      dice,
      ['oversees', 'formal'],
      ['holds_office_in', 'formal'],
      ['met_with', 'contact'],
      ['decides_policy_on', 'decision'],
      ['pays_bribe_to', 'money'],
      ['passes_money_to', 'money'],
      ['profits_from', 'money'],
      ['part_of', 'formal'],
    );
    return {
      type,
      layer,
      asOf: one(dice, 'review', null, '2004'),
      since: one(dice, null, '2003-02'),
      strength: one(dice, null, 3, 5),
      statement: name(dice),
    };
  },
  position: (dice) => ({ stance: one(dice, 'for', 'against', 'not_known'), asOf: 'review' }),
  assessment: (dice) => ({
    of: one(dice, 'power', 'salience'),
    low: 0,
    value: dice % 5,
    high: 5,
    by: name(dice),
    on: '2004',
  }),
  source: (dice) => ({ title: name(dice), kind: one(dice, 'report', 'interview') }),
  evidence: (dice) => ({ locator: `p. ${dice % 9}`, credibility: 1 + (dice % 6) }),
  engagement: (dice) => ({
    date: '2004-05',
    due: one(dice, null, '2004-07'),
    result: one(dice, 'held', 'refused'),
  }),
  campaign: (dice) => ({ name: name(dice), members: [] }),
  objective: (dice) => ({ name: name(dice) }),
  plan: (dice, ids) => ({
    name: name(dice),
    forecast: some(dice, tiesOf(ids)).map((tie) => ({ tie, class: 'thin' })),
  }),
  question: (dice, ids) => ({
    text: name(dice),
    missingTies: [
      { from: one(dice, '(anybody)', ...actorsOf(ids)), type: 'passes_money_to', to: '(anybody)' },
    ],
  }),
  recommendation: (dice) => ({ text: name(dice), year: 2000 + (dice % 3) }),
  lever: (dice) => ({ name: name(dice), kind: 'law' }),
  intervention: (dice) => ({ name: name(dice) }),
  event: (dice) => ({ name: name(dice) }),
  view: (dice, ids) => ({
    name: name(dice),
    focus: { actors: some(dice, actorsOf(ids)), steps: 2 },
    path: some(dice + 1, tiesOf(ids)),
    positions: Object.fromEntries(
      actorsOf(ids)
        .slice(0, dice % 3)
        .map((id) => [id, [dice % 7, 1]]),
    ),
    story: [
      {
        title: name(dice + 1),
        words: null,
        camera: null,
        focus: { actors: [], steps: 1 },
        selection: some(dice, actorsOf(ids)),
        path: [],
        asOf: null,
      },
    ],
  }),
  briefing: (dice, ids) => ({
    title: name(dice),
    audience: 'parliament',
    audienceTlp: 'GREEN',
    contents: some(dice, ids).map((record) => ({ record, version: 1 })),
  }),
  note: (dice) => ({ text: name(dice) }),
  comment: (dice) => ({ text: name(dice), mentions: some(dice, [VIEWER, OTHER]) }),
  contactDetail: (dice) => ({ kind: 'phone', value: `0${dice % 1000}` }),
  handlingNote: (dice) => ({ rule: one(dice, 'may_approach', 'do_not_route', 'do_not_approach') }),
  judgement: (dice) => ({ reason: name(dice) }),
  translation: (dice) => ({
    field: one(dice, 'name', 'text', 'statement'),
    language: one(dice, 'ru', 'ky'),
    text: name(dice),
    original: name(dice + 1),
    originalLanguage: 'en',
  }),
};
