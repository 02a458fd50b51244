// Puts words to an answer: records and ties as the wire names them, with their evidence.
import type { AnsweredTie, NamedRecord } from '../../contract/analysis.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';
import type { Names } from './analysis.queries.js';
import type { Limits } from '../../graph/meter.js';
import { gradeOf } from './evidence.rules.js';

/** What an analysis needs: the viewer's part of the graph, and the words of its records. */
export interface AnalysisDeps {
  readonly facts: Facts;
  readonly names: Names;
  /** Bounds on the work, and how it is cancelled. */
  readonly limits?: Limits;
  /** Lets others be answered in the midst of long work. @throws Stopped when it was cancelled. */
  readonly pause?: () => Promise<void>;
}

export interface Wording {
  readonly record: (id: string) => NamedRecord;
  readonly tie: (fact: Fact<'tie'>) => AnsweredTie;
}

/** Fetches, in one read, the words of these records and ties and of the evidence under the ties. */
export async function wordingOf(
  { facts, names }: AnalysisDeps,
  records: Iterable<string>,
  ties: Iterable<Fact<'tie'>>,
): Promise<Wording> {
  const ids = new Set(records);
  for (const tie of ties) {
    ids.add(tie.id);
    for (const evidence of evidenceOf(facts, tie)) {
      ids.add(evidence.id);
      ids.add(evidence.fields.source);
    }
  }
  const texts = await names.records([...ids].sort());
  // A record retired since the facts were read has no words any more.
  const nameOf = (id: string) => texts.get(id)?.name ?? '';
  return {
    record: (id) => {
      const fact = facts.get(id);
      if (fact === undefined) throw new RangeError('an answer names a record that is not visible');
      return { id, key: fact.key, name: nameOf(id), kind: kindOf(fact), tlp: fact.tlp };
    },
    tie: (fact) => ({
      id: fact.id,
      key: fact.key,
      tlp: fact.tlp,
      type: fact.fields.type,
      layer: fact.fields.layer,
      status: fact.fields.status,
      validity: fact.fields.validity,
      asOf: fact.fields.asOf,
      from: fact.fields.from,
      to: fact.fields.to,
      statement: texts.get(fact.id)?.statement ?? null,
      evidence: evidenceOf(facts, fact).map((evidence) => ({
        id: evidence.id,
        source: evidence.fields.source,
        sourceTitle: nameOf(evidence.fields.source),
        locator: texts.get(evidence.id)?.locator ?? '',
        grade: gradeOf(facts, evidence).grade,
        supports: evidence.fields.supports,
        paraphrase: texts.get(evidence.id)?.paraphrase ?? null,
      })),
    }),
  };
}

function evidenceOf(facts: Facts, tie: Fact<'tie'>): Fact<'evidence'>[] {
  return facts.pointingAt(tie.id, 'evidence').filter(({ fields }) => fields.record === tie.id);
}

/** Kind within its kind of record: `ministry`, `topic`; else the kind of record itself. */
function kindOf(fact: Fact): string {
  return isKind(fact, 'actor') || isKind(fact, 'issue') ? fact.fields.kind : fact.subject;
}
