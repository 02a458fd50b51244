// Who holds an office, and its passing to somebody else: the office's relationships stay with it, and
// so do those of the person who left, their contacts and ways to be reached with them.
import type { Batch, BatchEdit } from '../../server/contract/batch.js';
import type { RecordOf } from '../../server/contract/registry.js';
import { listAll, readRecord } from './records.js';
import { resolveNames } from './read-names.js';
import { sendBatch } from './write-store.js';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** An office, and the relationships by which people hold it. */
export interface Office {
  office: Actor;
  held: Tie[];
}

export interface Handover {
  /** The relationship by which the one who leaves holds the office. */
  left: Tie;
  /** Id of the one who follows, or the name of somebody who is not recorded yet. */
  successor: { id: string } | { name: string };
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  on: string;
  /** Why; kept with the change and in the statement of the relationship that ended. Empty: not known. */
  cause: string;
}

/** Whether somebody holds an office by this relationship, as far as is known. */
export const isHeld = ({ type, validity, until, retiredAt }: Tie): boolean =>
  type === 'holds_office_in' && validity !== 'lapsed' && until === null && retiredAt === null;

export async function readOffice(id: string, signal?: AbortSignal): Promise<Office> {
  const [office, ties] = await Promise.all([
    readRecord('actor', id, signal),
    listAll('tie', { to: id, type: 'holds_office_in' }, signal),
  ]);
  const held = ties.filter(isHeld);
  await resolveNames(
    held.map(({ from }) => from),
    signal,
  );
  return { office, held };
}

/** Ends one relationship with the office and makes the other, as one write. */
export const handOver = (office: Actor, handover: Handover) =>
  sendBatch(handoverBatch(office, handover));

/** What is written: the end of the one, the beginning of the other, and the other where they are new. */
export function handoverBatch(office: Actor, { left, successor, on, cause }: Handover): Batch {
  const { tlp, circles, recipients, statement } = left;
  const label = { tlp, circles, recipients };
  const said = cause.trim();
  const ended = {
    validity: 'lapsed',
    until: on,
    ...(said === '' ? {} : { statement: statement === null ? said : `${statement}\n${said}` }),
  };
  const edits: BatchEdit[] = [{ op: 'patch', id: left.id, version: left.version, fields: ended }];
  if ('name' in successor) {
    const person = { name: successor.name, kind: 'person_official', level: office.level };
    edits.push({ op: 'create', kind: 'actor', as: NEW, fields: { ...label, ...person } });
  }
  const from = 'id' in successor ? successor.id : NEW;
  const tie = { from, to: office.id, type: 'holds_office_in', since: on, confirmedOn: on };
  edits.push({ op: 'create', kind: 'tie', fields: { ...label, ...tie } });
  return { ...(said === '' ? {} : { reason: said }), edits };
}

/** Stands for the id of somebody who is recorded in the same write. */
const NEW = '$successor';
