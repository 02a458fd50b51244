// The one rule of who sees what. A record is visible iff its own label and those of all records
// that it points at may be read, and, if it has evidence, some of that evidence is visible too:
// otherwise a hidden source would make it read as "unsourced".
import { isKind, type Fact } from '../projection/facts.js';
import { mayReadLabel } from './labels.rules.js';
import type { Viewer } from './viewer.js';

/**
 * Ids of all records that a viewer may see, as the greatest set that obeys the rule: it starts from
 * the readable labels and removes what points at something removed. O(records + references).
 */
export function visibleIds(facts: Iterable<Fact>, viewer: Viewer): Set<string> {
  const visible = new Set<string>();
  const pointing = new Map<string, string[]>();
  const evidence = new Map<string, { total: number; seen: number }>();
  const evidenceOf = new Map<string, string>();
  const removed: string[] = [];
  for (const fact of facts) {
    for (const ref of fact.refs) {
      const list = pointing.get(ref);
      if (list) list.push(fact.id);
      else pointing.set(ref, [fact.id]);
    }
    const record = evidencedRecord(fact);
    if (record !== null) {
      evidenceOf.set(fact.id, record);
      const count = evidence.get(record) ?? { total: 0, seen: 0 };
      evidence.set(record, { total: count.total + 1, seen: count.seen + 1 });
    }
    visible.add(fact.id);
    if (!mayReadLabel(viewer, fact)) removed.push(fact.id);
  }
  for (const ref of pointing.keys()) if (!visible.has(ref)) removed.push(ref);
  // A worklist: each removal may take those that point at the removed with it.
  const remove = (id: string): void => {
    visible.delete(id);
    removed.push(...(pointing.get(id) ?? []).filter((other) => visible.has(other)));
    const record = evidenceOf.get(id);
    const count = record === undefined ? undefined : evidence.get(record);
    if (record === undefined || count === undefined) return;
    count.seen -= 1;
    if (count.seen === 0 && visible.has(record)) removed.push(record);
  };
  const gone = new Set<string>();
  for (let id = removed.pop(); id !== undefined; id = removed.pop()) {
    if (gone.has(id)) continue;
    gone.add(id);
    remove(id);
  }
  return visible;
}

/** Whether a record's change leaves what every viewer sees as it was, itself and all others. */
export function isSeenAlike(before: Fact, after: Fact): boolean {
  return (
    before.tlp === after.tlp &&
    isSameList(before.circles, after.circles) &&
    isSameList(before.recipients, after.recipients) &&
    isSameList(before.refs, after.refs) &&
    evidencedRecord(before) === evidencedRecord(after)
  );
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** The record that a live piece of evidence speaks of. */
function evidencedRecord(fact: Fact): string | null {
  return isKind(fact, 'evidence') && !fact.retired ? fact.fields.record : null;
}
