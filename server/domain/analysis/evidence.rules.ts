// How sure a record is, from the evidence that this viewer sees (domain.md "Grading", analysis.md).
import { stricter, type Tlp } from '../../contract/labels.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';

const RELIABILITY = { A: 0.95, B: 0.8, C: 0.6, D: 0.4, E: 0.2, F: 0.5 } as const;
const CREDIBILITY = [0.95, 0.8, 0.6, 0.4, 0.2, 0.5] as const;

/** Confidence of a record without evidence. */
export const UNSOURCED = 0.1;

export interface Confidence {
  readonly value: number;
  /** The best Admiralty grade of each independent supporting source, best first: `B2`. */
  readonly grades: readonly string[];
  readonly unsourced: boolean;
  /** Strictest label of the evidence and its sources. */
  readonly tlp: Tlp;
}

interface Graded {
  readonly grade: string;
  readonly weight: number;
}

/**
 * `(1 − Π(1 − r·c)) × Π(1 − r·c)` over independent supporting and contradicting sources. Passages
 * of one source, and sources that repeat each other, count once, by their best.
 */
export function confidenceOf(facts: Facts, record: string): Confidence {
  const evidence = facts.pointingAt(record, 'evidence').filter((e) => e.fields.record === record);
  const original = groupSources(evidence);
  const supporting = new Map<string, Graded>();
  const contradicting = new Map<string, Graded>();
  let tlp: Tlp = 'CLEAR';
  for (const item of evidence) {
    const source = facts.get(item.fields.source);
    tlp = stricter(tlp, stricter(item.tlp, source?.tlp ?? 'CLEAR'));
    const graded = gradeOf(facts, item);
    const best = item.fields.supports ? supporting : contradicting;
    const group = original(item.fields.source);
    if (graded.weight > (best.get(group)?.weight ?? 0)) best.set(group, graded);
  }
  const doubt = (sources: ReadonlyMap<string, Graded>) =>
    [...sources.values()].reduce((product, { weight }) => product * (1 - weight), 1);
  return {
    value: evidence.length === 0 ? UNSOURCED : (1 - doubt(supporting)) * doubt(contradicting),
    grades: [...supporting.values()]
      .sort((a, b) => b.weight - a.weight || (a.grade < b.grade ? -1 : 1))
      .map(({ grade }) => grade),
    unsourced: evidence.length === 0,
    tlp,
  };
}

/** Whether two independent sources support a record, each graded at least B2. */
export function hasTwoGoodSources(facts: Facts, record: string): boolean {
  return confidenceOf(facts, record).grades.filter((grade) => /^[AB][12]$/.test(grade)).length >= 2;
}

/** Admiralty grade of a piece of evidence and its weight r·c; an unknown source reads as F. */
export function gradeOf(facts: Facts, evidence: Fact<'evidence'>): Graded {
  const source = facts.get(evidence.fields.source);
  const reliability = isKind(source, 'source') ? source.fields.reliability : 'F';
  const { credibility } = evidence.fields;
  return {
    grade: `${reliability}${credibility}`,
    weight: RELIABILITY[reliability] * (CREDIBILITY[credibility - 1] ?? 0),
  };
}

/** A source's representative among those that repeat each other. */
function groupSources(evidence: readonly Fact<'evidence'>[]): (source: string) => string {
  const parent = new Map<string, string>();
  const find = (source: string): string => {
    const next = parent.get(source);
    return next === undefined ? source : find(next);
  };
  for (const { fields } of evidence) {
    if (fields.repeats === null) continue;
    const [a, b] = [find(fields.source), find(fields.repeats)];
    if (a !== b) parent.set(a, b);
  }
  return find;
}
