// Which records a dossier is made from, and which ones its author sees that it leaves out.
import type { DossierLabel, LeftOut } from '../../contract/dossiers.js';
import { LEFT_OUT_REASONS } from '../../contract/dossiers.js';
import { isKind, type Fact } from '../../projection/facts.js';
import { FactStore, type ViewerFacts } from '../../projection/store.js';
import type { Viewer } from '../../visibility/viewer.js';
import { isMirror } from '../analysis/ties.rules.js';
import { questionsByName } from '../analysis/questions.rules.js';
import { isOutside } from './audience.rules.js';
import { mayUse } from './consent.rules.js';

export interface Selection {
  /** All that readers of the label and the author may both see, and consent allows to be used. */
  facts: ViewerFacts;
  /** Of these, what speaks of the actor; empty when the actor itself is not among them. */
  records: readonly Fact[];
  leftOut: readonly LeftOut[];
}

export interface Readers {
  author: Viewer;
  reader: Viewer;
  tlp: DossierLabel;
  day: string;
}

/** Evidence without consent is readable by nobody: the rule then hides what hangs on it alone. */
const NOBODY = { tlp: 'RED', circles: [], recipients: [] } as const;

/** Selects from the facts of everybody by the one visibility rule, twice: reader first, then author. */
export function select(store: FactStore, actor: string, readers: Readers): Selection {
  const byLabel = store.for(readers.reader);
  const shared = new FactStore();
  shared.apply(
    factsOf(byLabel).map((fact) =>
      isKind(fact, 'evidence') && !mayUse(byLabel, fact, readers.tlp, readers.day)
        ? { ...fact, ...NOBODY }
        : fact,
    ),
  );
  const facts = shared.for(readers.author);
  const outside = isOutside(readers.tlp);
  const records = withEvidence(
    facts,
    concerning(facts, actor).filter(
      (fact) => !isDraft(fact) && !(outside && isUnsourced(facts, fact)),
    ),
  );
  const chosen = new Set(records.map(({ id }) => id));
  const seen = store.for(readers.author);
  const all = concerning(seen, actor);
  // Evidence is counted where its record stays; else it goes with the record.
  const kept = all.filter(({ id }) => chosen.has(id));
  const missing = [...all, ...evidenceOf(seen, kept)].filter(({ id }) => !chosen.has(id));
  const leftOut = count(missing, (fact) => {
    if (!byLabel.has(fact.id)) return 'label';
    if (!facts.has(fact.id)) return 'consent';
    return isDraft(fact) ? 'draft' : 'unsourced';
  });
  return { facts, records, leftOut };
}

const factsOf = (facts: ViewerFacts): Fact[] =>
  [...facts.ids()].flatMap((id) => facts.get(id) ?? []);

/** Live records that speak of an actor, the actor first; none when it is not there. */
function concerning(facts: ViewerFacts, actor: string): Fact[] {
  const subject = facts.get(actor);
  if (!isKind(subject, 'actor') || subject.retired) return [];
  return [
    subject,
    ...facts.pointingAt(actor, 'tie').filter((tie) => !isMirror(facts, tie)),
    ...facts.pointingAt(actor, 'position'),
    ...facts.pointingAt(actor, 'engagement').filter(({ fields }) => fields.with.includes(actor)),
    ...facts.pointingAt(actor, 'lever').filter(({ fields }) => fields.holders.includes(actor)),
    ...facts
      .pointingAt(actor, 'recommendation')
      .filter(({ fields }) => fields.addressees.includes(actor)),
    ...(questionsByName(facts).get(actor) ?? []),
    ...facts.pointingAt(actor, 'handlingNote'),
  ].filter(({ refs }) => refs.every((id) => facts.get(id)?.retired !== true));
}

const evidenceOf = (facts: ViewerFacts, records: readonly Fact[]): Fact[] =>
  records.flatMap(({ id }) => facts.pointingAt(id, 'evidence'));

const withEvidence = (facts: ViewerFacts, records: readonly Fact[]): Fact[] => [
  ...records,
  ...evidenceOf(facts, records),
];

const isDraft = (fact: Fact): boolean => isKind(fact, 'tie') && fact.fields.draft;

/** An assertion that nothing recorded supports (domain.md, rule 13). */
const isUnsourced = (facts: ViewerFacts, fact: Fact): boolean =>
  (isKind(fact, 'tie') || isKind(fact, 'position')) &&
  facts.pointingAt(fact.id, 'evidence').length === 0;

type Reason = LeftOut['reason'];

function count(facts: readonly Fact[], reasonOf: (fact: Fact) => Reason): LeftOut[] {
  const counts = new Map<string, LeftOut>();
  for (const fact of facts) {
    const reason = reasonOf(fact);
    const key = `${LEFT_OUT_REASONS.indexOf(reason)} ${fact.subject}`;
    const known = counts.get(key);
    counts.set(key, { reason, kind: fact.subject, count: (known?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
