// Rules of each record, and of what it names.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { MissingTie } from '../contract/questions.js';
import { TieTypeId, tieType } from '../contract/tie-types.js';
import { encode } from '../database/codec.js';
import { referencesOf } from '../database/links.js';
import { checkRecord } from '../domain/records/record.rules.js';
import type { Rule } from './doctor.rules.js';
import type { Known, KnownRecord } from './known.js';
import { each } from './looks.js';

const idOf = ({ id }: { id: string }): string => id;
const live = ({ records }: Known): KnownRecord[] =>
  records.filter(({ record }) => record['retiredAt'] === null);
const ofKind = (records: readonly KnownRecord[], name: string): KnownRecord[] =>
  records.filter(({ subject }) => subject.name === name);

/** Kind of an actor, or `issue`. */
const kindOf = ({ find }: Known, id: string): string | undefined => {
  const found = find(id);
  return found?.subject.name === 'issue' ? 'issue' : String(found?.record['kind']);
};

const Tie = z.object({ from: z.string(), to: z.string(), type: TieTypeId, layer: z.string() });
const Patterns = z.object({ missingTies: z.array(MissingTie) });

export const recordRules: readonly Rule[] = [
  {
    name: 'a record has the label of the kind that its id names',
    look: ({ nodes }) =>
      each(nodes, idOf, ({ labels, subject }) =>
        isDeepStrictEqual([...labels].sort(), ['Record', subject?.label].sort()),
      ),
  },
  {
    name: 'a record reads back as its kind',
    look: ({ nodes, find }) =>
      each(nodes, idOf, ({ id }) => {
        const known = find(id);
        return known !== undefined && known.subject.read.safeParse(known.record).success;
      }),
  },
  {
    name: 'a record is stored as it would be written today',
    look: ({ records }) =>
      each(records, idOf, ({ subject, record, properties }) =>
        isDeepStrictEqual(
          { ...encode(subject, record), searchKey: null },
          { ...properties, searchKey: null },
        ),
      ),
  },
  {
    name: 'search keys are of this version (a start makes them anew)',
    look: ({ records }) =>
      each(
        records,
        idOf,
        ({ subject, record, properties }) =>
          encode(subject, record)['searchKey'] === properties['searchKey'],
      ),
  },
  {
    name: 'what a record names is there',
    look: ({ records, find }) =>
      each(records, idOf, ({ subject, record }) =>
        referencesOf(subject, record).every((id) => find(id) !== undefined),
      ),
  },
  {
    name: 'a record obeys the rules of its kind',
    look: (known) =>
      each(live(known), idOf, ({ subject, record }) => {
        checkRecord(subject, record, (id) => {
          const found = known.find(id);
          return found && { fields: found.record };
        });
        return true;
      }),
  },
  {
    name: 'a tie has the layer of its type',
    look: ({ records }) =>
      each(ofKind(records, 'tie'), idOf, ({ record }) => {
        const { type, layer } = Tie.parse(record);
        return layer === tieType(type).layer;
      }),
  },
  {
    name: 'a tie joins two different records of kinds that its type joins',
    look: (known) =>
      each(ofKind(live(known), 'tie'), idOf, ({ record }) => {
        const { from, to, type } = Tie.parse(record);
        const joins = tieType(type);
        return (
          from !== to &&
          joins.from.some((kind) => kind === kindOf(known, from)) &&
          joins.to.some((kind) => kind === kindOf(known, to))
        );
      }),
  },
  {
    name: 'a mirroring tie has the ends of one that mirrors none',
    look: ({ records, find }) =>
      each(
        ofKind(records, 'tie').filter(({ record }) => record['mirrorOf'] !== null),
        idOf,
        ({ record: { from, to, mirrorOf } }) => {
          const told = find(String(mirrorOf))?.record;
          return (
            told?.['mirrorOf'] === null &&
            isDeepStrictEqual([from, to].sort(), [told['from'], told['to']].sort())
          );
        },
      ),
  },
  {
    name: 'a question’s missing ties lie between actors and issues, or words for them',
    look: ({ records }) =>
      each(ofKind(records, 'question'), idOf, ({ record }) =>
        Patterns.parse(record)
          .missingTies.flatMap(({ from, to }) => [from, to])
          .every((end) => !/^[a-z]{3}_/.test(end) || /^(act|iss)_/.test(end)),
      ),
  },
];
