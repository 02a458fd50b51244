// Changes to try on a scratch copy: a position, a tie more or less, an unknown resolved.
import type { AsOf } from '../../contract/dates.js';
import { stricter, type Label } from '../../contract/labels.js';
import { Source } from '../../contract/sources.js';
import { TieTypeId, tieType } from '../../contract/tie-types.js';
import { Stance } from '../../contract/vocabulary.js';
import { invalid } from '../../problem-error.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { liveRecord, splitList } from './ask.rules.js';
import { withoutFact, withScratch } from './scratch.rules.js';

export type Change =
  | { readonly kind: 'remove'; readonly tie: Fact<'tie'> }
  | {
      readonly kind: 'add';
      readonly from: Fact<'actor'>;
      readonly type: TieTypeId;
      readonly to: Fact<'actor'> | Fact<'issue'>;
    }
  | {
      readonly kind: 'stance';
      readonly actor: Fact<'actor'>;
      readonly issue: Fact<'issue'>;
      readonly stance: Stance;
    }
  | { readonly kind: 'resolve'; readonly unknown: Fact<'actor'>; readonly into: Fact<'actor'> };

const MOST_CHANGES = 20;

/**
 * Reads `remove:tie`, `add:actor:type:actor`, `stance:actor:issue:stance`, `resolve:unknown:actor`,
 * several by comma. @throws ProblemError input.invalid, record.missing.
 */
export function readChanges(facts: Facts, text: string, name: string): Change[] {
  const parts = splitList(text);
  if (parts.length > MOST_CHANGES) throw invalid([name, `has more than ${MOST_CHANGES} changes`]);
  return parts.map((part) => {
    const [kind, a = '', b = '', c = ''] = part.split(':');
    if (kind === 'remove') return { kind, tie: liveRecord(facts, a, 'tie') };
    if (kind === 'add') {
      const type = TieTypeId.safeParse(b);
      if (!type.success) throw invalid([name, 'has a type of tie that is not in the vocabulary']);
      const [from, to] = [liveRecord(facts, a, 'actor'), liveRecord(facts, c, 'actor', 'issue')];
      return { kind, from, type: type.data, to };
    }
    if (kind === 'stance') {
      const stance = Stance.safeParse(c);
      if (!stance.success) throw invalid([name, 'has a stance that is not in the vocabulary']);
      const [actor, issue] = [liveRecord(facts, a, 'actor'), liveRecord(facts, b, 'issue')];
      return { kind, actor, issue, stance: stance.data };
    }
    if (kind === 'resolve') {
      const unknown = liveRecord(facts, a, 'actor');
      if (unknown.fields.kind !== 'unknown_placeholder')
        throw invalid([name, 'resolves somebody known']);
      return { kind, unknown, into: liveRecord(facts, b, 'actor') };
    }
    throw invalid([name, 'has a change that is none of remove, add, stance, resolve']);
  });
}

/** A change as it was read. */
export function showChange(change: Change): string {
  switch (change.kind) {
    case 'remove':
      return `remove:${change.tie.id}`;
    case 'add':
      return `add:${change.from.id}:${change.type}:${change.to.id}`;
    case 'stance':
      return `stance:${change.actor.id}:${change.issue.id}:${change.stance}`;
    case 'resolve':
      return `resolve:${change.unknown.id}:${change.into.id}`;
  }
}

/** The facts after the changes, one after the other; nothing is stored. */
export function applyChanges(facts: Facts, changes: readonly Change[], asOf: AsOf): Facts {
  return changes.reduce(
    (before, change, i) => withScratch(before, changed(before, change, asOf, i)),
    facts,
  );
}

function changed(facts: Facts, change: Change, asOf: AsOf, i: number): Fact[] {
  const suffix = `scratch${String(i).padStart(13, '0')}`;
  switch (change.kind) {
    case 'remove':
      return [withoutFact(change.tie)];
    case 'add':
      return addedTie(change, asOf, suffix);
    case 'stance':
      return [
        ...facts
          .pointingAt(change.actor.id, 'position')
          .filter(
            ({ fields }) => fields.actor === change.actor.id && fields.issue === change.issue.id,
          )
          .filter(({ fields }) => fields.capacity !== 'personal')
          .map(withoutFact),
        takenPosition(change, asOf, suffix),
      ];
    case 'resolve':
      return [withoutFact(change.unknown), ...movedTies(facts, change.unknown.id, change.into.id)];
  }
}

/** As certain as a tie can be, its strength not rated: what would be so if it were there. */
function addedTie(
  { from, to, type }: Extract<Change, { kind: 'add' }>,
  asOf: AsOf,
  suffix: string,
): Fact[] {
  const label = strictestLabel(from, to);
  const [tie, source] = [`tie_${suffix}`, `src_${suffix}`];
  const added: Fact<'tie'> = {
    ...scratchFact(label, tie, 'tie', [from.id, to.id]),
    fields: {
      from: from.id,
      to: to.id,
      type,
      layer: tieType(type).layer,
      status: 'stated',
      validity: 'current',
      asOf,
      since: null,
      until: null,
      confirmedOn: null,
      strength: null,
      amount: null,
      share: null,
      mirrorOf: null,
      draft: false,
    },
  };
  return [
    added,
    scratchSource(label, source),
    {
      ...scratchFact(label, `evd_${suffix}`, 'evidence', [tie, source]),
      fields: { record: tie, source, repeats: null, credibility: 1, supports: true },
    } satisfies Fact<'evidence'>,
  ];
}

function takenPosition(
  { actor, issue, stance }: Extract<Change, { kind: 'stance' }>,
  asOf: AsOf,
  suffix: string,
): Fact<'position'> {
  return {
    ...scratchFact(strictestLabel(actor, issue), `pos_${suffix}`, 'position', [actor.id, issue.id]),
    fields: {
      actor: actor.id,
      issue: issue.id,
      capacity: 'official',
      stance,
      agenda: 'on',
      activity: 'unknown',
      intensity: 'unknown',
      status: 'stated',
      validity: 'current',
      asOf,
      confirmedOn: null,
    },
  };
}

/** All ties of one actor, on another; one that would join it with itself is gone. */
function movedTies(facts: Facts, from: string, to: string): Fact<'tie'>[] {
  const move = (id: string) => (id === from ? to : id);
  return facts.pointingAt(from, 'tie').map((tie) => {
    const ends = { from: move(tie.fields.from), to: move(tie.fields.to) };
    if (ends.from === ends.to) return withoutFact(tie);
    return { ...tie, refs: [...new Set(tie.refs.map(move))], fields: { ...tie.fields, ...ends } };
  });
}

const scratchFact = <N extends 'tie' | 'evidence' | 'source' | 'position'>(
  label: Label,
  id: string,
  subject: N,
  refs: readonly string[],
) => ({
  ...label,
  id,
  subject,
  key: null,
  version: 0,
  tags: [],
  createdBy: '',
  createdAt: '',
  retired: false,
  refs,
});

function scratchSource(label: Label, id: string): Fact<'source'> {
  const fields = {
    kind: 'observation',
    reliability: 'A',
    consent: Source.defaults.consent,
  } as const;
  return { ...scratchFact(label, id, 'source', []), fields };
}

function strictestLabel(a: Fact, b: Fact): Label {
  return {
    tlp: stricter(a.tlp, b.tlp),
    circles: [...new Set([...a.circles, ...b.circles])],
    recipients: [...new Set([...a.recipients, ...b.recipients])],
  };
}
