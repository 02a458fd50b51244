// From what a client sends to a whole record, and what its label may become.
import { z } from 'zod';
import { labelFields, type Label } from '../../contract/labels.js';
import type { AnySubject } from '../../contract/subjects.js';
import { TieTypeId, tieType } from '../../contract/tie-types.js';
import type { StoredRecord } from '../../database/codec.js';
import { ProblemError, invalid } from '../../problem-error.js';
import { closedLike, isLowered, mayReadLabel } from '../../visibility/labels.rules.js';
import type { Caller } from '../../caller.js';

/** A whole record of a draft: defaults filled in, base fields set. */
export function completeDraft(
  subject: AnySubject,
  draft: Readonly<Record<string, unknown>>,
  { id, account, at }: { id: string; account: string; at: string },
): StoredRecord {
  return withDerived(subject, draft, account, {
    ...subject.defaults,
    recipients: [],
    tlp: subject.defaultTlp,
    ...draft,
    id,
    key: draft['key'] ?? null,
    version: 0,
    circles: draft['circles'] ?? [],
    tags: draft['tags'] ?? [],
    createdAt: at,
    createdBy: account,
    updatedAt: at,
    retiredAt: null,
  });
}

/** The record after a patch by this account. */
export function mergePatch(
  subject: AnySubject,
  current: StoredRecord | null,
  patch: Readonly<Record<string, unknown>>,
  { account, at }: { account: string; at: string },
): StoredRecord {
  if (!current) throw new ProblemError('record.missing');
  const { id, version } = current;
  return withDerived(subject, patch, account, { ...current, ...patch, id, version, updatedAt: at });
}

/** Fields that follow from others unless they were given. */
function withDerived(
  subject: AnySubject,
  given: Readonly<Record<string, unknown>>,
  account: string,
  record: StoredRecord,
): StoredRecord {
  // Whoever makes something RED can read it.
  const label: Label = LabelOf.parse(record);
  const unnamed = label.tlp === 'RED' && label.recipients.length === 0;
  const recipients = unnamed ? [account] : label.recipients;
  if (subject.name !== 'tie' || 'layer' in given) return { ...record, recipients };
  return { ...record, recipients, layer: tieType(TieTypeId.parse(record['type'])).layer };
}

const LabelOf = z.object(labelFields);

/** What speaks of another record, never looser than that one: lowered, it would open what was said of it. */
export function closedAsRecord(
  { closedAs }: AnySubject,
  record: StoredRecord,
  lookUp: (id: string) => object | undefined,
): StoredRecord {
  const spokenOf = closedAs === null ? undefined : lookUp(String(record[closedAs]));
  if (spokenOf === undefined) return record;
  return { ...record, ...closedLike(LabelOf.parse(record), LabelOf.parse(spokenOf)) };
}

/**
 * Anybody who may edit may raise a label as far as they can still read it; lowering takes the
 * permission and a reason.
 */
export function checkLabel(
  { viewer, permissions }: Caller,
  before: StoredRecord | null,
  after: StoredRecord,
  reason: string | null = null,
): void {
  const label: Label = LabelOf.parse(after);
  if (!mayReadLabel(viewer, label)) throw invalid(['tlp', 'you could not read this yourself']);
  if (before === null || !isLowered(LabelOf.parse(before), label)) return;
  if (!permissions.has('label.lower')) throw new ProblemError('permission.none');
  if (reason === null) throw invalid(['reason', 'is needed when a label is lowered']);
}
