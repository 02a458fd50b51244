// The weight of a tie: access × strength × min(status, confidence) × validity, term by term.
import type { Factor, PathClass } from '../../contract/analysis.js';
import type { AsOf } from '../../contract/dates.js';
import { stricter, type Tlp } from '../../contract/labels.js';
import { tieType } from '../../contract/tie-types.js';
import type { TieStatus } from '../../contract/vocabulary.js';
import type { Fact, Facts } from '../../projection/facts.js';
import type { Contact } from './contact.rules.js';
import { validityAt } from './dates.rules.js';
import { confidenceOf, type Confidence } from './evidence.rules.js';

/** Factor of the status; what is only asked or advised carries nothing unless it is asked for. */
export const STATUS_FACTORS: Readonly<Record<TieStatus, number>> = {
  stated: 1,
  interviewee: 0.8,
  alleged: 0.6,
  authors_inferred: 0.6,
  analyst_inferred: 0.4,
  open_question: 0,
  recommended: 0,
};

/** Statuses that carry without being asked for. */
export const CARRYING: readonly TieStatus[] = (Object.keys(STATUS_FACTORS) as TieStatus[]).filter(
  (status) => STATUS_FACTORS[status] > 0,
);

/** What carries nothing unless it is asked for. */
export const INCLUDES = ['proposed', 'open_question'] as const;
export type Include = (typeof INCLUDES)[number];
export type Reading = 'cautious' | 'default' | 'generous';
export const READINGS: readonly Reading[] = ['cautious', 'default', 'generous'];

export interface WeightOptions {
  readonly asOf: AsOf;
  readonly include: ReadonlySet<Include>;
}

export interface TieWeight {
  readonly tie: Fact<'tie'>;
  /** Within [0.01, 0.99], under each reading of the assumed factors. */
  readonly p: Readonly<Record<Reading, number>>;
  readonly class: PathClass;
  /** What it is the product of; `factorsOf` tells them. */
  readonly terms: readonly Term[];
  /** Strictest label of the tie and of the evidence that counts. */
  readonly tlp: Tlp;
}

export interface Term {
  readonly name: Factor['name'];
  readonly value: number;
  readonly recorded: string;
  /** Its value under the other readings, when it is assumed. */
  readonly assumed?: { readonly cautious: number; readonly generous: number };
  /** True: another term stands for it (only the lower of status and confidence counts). */
  readonly idle?: boolean;
}

/** What must be asked for before a tie carries anything; empty for one that carries by itself. */
export function admissionsOf({ fields }: Fact<'tie'>): Include[] {
  const needed: Include[] = [];
  if (fields.status === 'open_question') needed.push('open_question');
  if (fields.status === 'recommended' || fields.validity === 'proposed') needed.push('proposed');
  return needed;
}

/**
 * Weighs a tie for its use at a date; `contact` is our record with the actor that a first hop
 * leads to. Null: it carries nothing.
 */
export function weighTie(
  facts: Facts,
  tie: Fact<'tie'>,
  { asOf, include }: WeightOptions,
  contact: Contact | null = null,
): TieWeight | null {
  const needed = admissionsOf(tie);
  if (!needed.every((kind) => include.has(kind))) return null;
  const confidence = confidenceOf(facts, tie.id);
  const certainty =
    needed.length > 0 ? [admittedTerm(tie, needed)] : [statusTerm(tie), validityTerm(tie, asOf)];
  const terms = [
    accessTerm(tie),
    strengthTerm(tie),
    ...lowerOf(certainty[0]!, confidenceTerm(confidence)),
    ...certainty.slice(1),
    ...(contact === null ? [] : [contactTerm(contact)]),
  ];
  const counting = terms.filter((term) => term.idle !== true);
  if (counting.some(({ value }) => value === 0)) return null;
  const product = (valueOf: (term: Term) => number) =>
    clamp(counting.reduce((p, term) => p * valueOf(term), 1));
  const p = {
    cautious: product((term) => term.assumed?.cautious ?? term.value),
    default: product((term) => term.value),
    generous: product((term) => term.assumed?.generous ?? term.value),
  };
  return {
    tie,
    p,
    class: confidence.unsourced || needed.length > 0 ? 'speculative' : classOf(p.default),
    terms,
    tlp: stricter(stricter(tie.tlp, confidence.tlp), contact?.tlp ?? 'CLEAR'),
  };
}

/** Class of a hop by its weight alone. */
export function classOf(p: number): PathClass {
  if (p >= 0.5) return 'strong';
  if (p >= 0.25) return 'workable';
  return p >= 0.1 ? 'thin' : 'speculative';
}

/** How sure a tie is: the lower of its status and its confidence. */
export function certaintyOf(facts: Facts, tie: Fact<'tie'>): number {
  return Math.min(STATUS_FACTORS[tie.fields.status], confidenceOf(facts, tie.id).value);
}

/** The factors of a weight and what each does to it; of equals the first holds it back most. */
export function factorsOf({ terms }: TieWeight): Factor[] {
  const recorded = terms.filter((term) => term.idle !== true && term.assumed === undefined);
  const least = Math.min(...recorded.map(({ value }) => value));
  const worst = recorded.find(({ value }) => value === least && value < 1);
  return terms.map((term) => {
    const { name, value, assumed } = term;
    const effect =
      term.idle === true || value === 1
        ? 'none'
        : assumed !== undefined
          ? 'assumed'
          : term === worst
            ? 'holds_back_most'
            : value < 0.5
              ? 'holds_back'
              : 'lowers_a_little';
    return { name, value, recorded: term.recorded, assumed: assumed !== undefined, effect };
  });
}

function accessTerm({ fields: { type } }: Fact<'tie'>): Term {
  return { name: 'access', value: tieType(type).access, recorded: type };
}

function strengthTerm({ fields: { strength } }: Fact<'tie'>): Term {
  return strength === null
    ? {
        name: 'strength',
        value: 0.6,
        recorded: 'not_rated',
        assumed: { cautious: 0.4, generous: 0.8 },
      }
    : { name: 'strength', value: strength / 5, recorded: String(strength) };
}

function statusTerm({ fields: { status } }: Fact<'tie'>): Term {
  return { name: 'status', value: STATUS_FACTORS[status], recorded: status };
}

function confidenceTerm({ value, unsourced, grades }: Confidence): Term {
  const recorded = unsourced ? 'unsourced' : grades.join(' ') || 'contradicted';
  return { name: 'confidence', value, recorded };
}

function validityTerm({ fields }: Fact<'tie'>, asOf: AsOf): Term {
  const { value, counted } = validityAt(fields, asOf, tieType(fields.type).reviewMonths);
  return { name: 'validity', value, recorded: counted };
}

/** Stands in place of status and validity, once, for whatever was admitted. */
function admittedTerm({ fields }: Fact<'tie'>, needed: readonly Include[]): Term {
  const asked = needed.includes('open_question');
  const recorded = fields.status === 'open_question' || fields.status === 'recommended';
  return {
    name: asked ? 'openQuestion' : 'proposed',
    value: 0.2,
    recorded: recorded ? fields.status : fields.validity,
  };
}

function contactTerm({ held, asked }: Contact): Term {
  return asked === 0
    ? { name: 'contact', value: 1, recorded: 'never_tried' }
    : { name: 'contact', value: (held + 1) / (asked + 2), recorded: `${held}/${asked}` };
}

function lowerOf(status: Term, confidence: Term): Term[] {
  return status.value <= confidence.value
    ? [status, { ...confidence, idle: true }]
    : [{ ...status, idle: true }, confidence];
}

function clamp(p: number): number {
  return Math.min(Math.max(p, 0.01), 0.99);
}
