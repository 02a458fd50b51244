// Rules of the store as a whole.
import { SCHEMA_STEPS } from '../database/schema.queries.js';
import type { Rule } from './doctor.rules.js';
import { each, repeated } from './looks.js';

/** Names of all constraints and indexes that the migrations make. */
const INDEXES = SCHEMA_STEPS.flat().flatMap(
  (statement) => /^CREATE .*?(?:CONSTRAINT|INDEX) (\w+) IF/.exec(statement)?.[1] ?? [],
);

export const storeRules: readonly Rule[] = [
  {
    name: 'the schema is of this version, its indexes online',
    look: ({ picture: { schema, indexes } }) => {
      const missing = INDEXES.filter((name) => !indexes.includes(name));
      const version = schema === SCHEMA_STEPS.length ? [] : [`version ${schema ?? 'none'}`];
      return { checked: INDEXES.length, wrong: [...version, ...missing] };
    },
  },
  {
    name: 'ids are unique',
    look: ({ nodes, picture: { changes } }) => {
      const ids = [...nodes.map(({ id }) => id), ...changes.map(({ id }) => String(id))];
      return { checked: ids.length, wrong: repeated(ids) };
    },
  },
  {
    name: 'every session has an account',
    look: ({ picture: { sessions }, find }) =>
      each(
        sessions,
        ({ account }) => account,
        ({ account }) => find(account)?.subject.name === 'account',
      ),
  },
  {
    name: 'nothing is stored that has no purpose',
    look: ({ picture }) => {
      const { records, changes, keys, schema, log, counts, relationships } = picture;
      const single = [schema, log].filter((value) => value !== null).length;
      const nodes = records.length + changes.length + keys.length + single;
      const surplusNodes = counts.nodes - nodes - counts.sessions - counts.attempts;
      const surplusLinks = counts.relationships - relationships.length;
      return {
        checked: counts.nodes + counts.relationships,
        wrong: [
          ...(surplusNodes === 0 ? [] : [`${surplusNodes} nodes`]),
          ...(surplusLinks === 0 ? [] : [`${surplusLinks} relationships`]),
        ],
      };
    },
  },
];
