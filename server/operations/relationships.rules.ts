// Rules of the relationships in Neo4j: they say what the records' properties say, no more, no less.
import { linksOf, nativeOf } from '../database/links.js';
import type { Rule } from './doctor.rules.js';
import { agree } from './looks.js';

export const relationshipRules: readonly Rule[] = [
  {
    name: 'references and their relationships agree both ways',
    look: ({ picture, records }) =>
      agree(
        picture.relationships
          .filter(({ tieId }) => tieId === null)
          .map(({ from, type, to, field, position }) => line(from, type, to, field, position)),
        records.flatMap(({ subject, record }) =>
          linksOf(subject, record).map(({ id, relationship, to, field, position }) =>
            line(id, relationship, to, field, position),
          ),
        ),
      ),
  },
  {
    name: 'live ties and their native relationships agree both ways',
    look: ({ picture, records }) =>
      agree(
        picture.relationships
          .filter(({ tieId }) => tieId !== null)
          .map(({ tieId, from, type, to }) => line(tieId, from, type, to)),
        records.flatMap(({ subject, record }) => {
          const native = nativeOf(subject, record);
          return native ? [line(native.id, native.from, native.type, native.to)] : [];
        }),
      ),
  },
];

const line = (...parts: readonly (string | number | null)[]): string =>
  parts.map((part) => part ?? '-').join(' ');
