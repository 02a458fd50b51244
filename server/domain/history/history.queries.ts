import { z } from 'zod';
import { card } from '../../database/card.js';

const ENTRY = `c{.*} AS entry, coalesce(a.name, c.by) AS byName`;
const Entry = z.object({ entry: z.record(z.string(), z.unknown()), byName: z.string() });

/** Entries of one record, newest first, older than a number. */
export const changesOfRecord = card({
  name: 'history.ofRecord',
  text: `MATCH (c:Change {record: $record}) WHERE c.seq < $before
    OPTIONAL MATCH (a:Record {id: c.by})
    RETURN ${ENTRY} ORDER BY c.seq DESC LIMIT $count`,
  example: { record: '', before: 1, count: 1 },
  row: Entry,
});

/** All entries of some records, oldest first. */
export const changesOfRecords = card({
  name: 'history.ofRecords',
  text: `UNWIND $records AS record
    MATCH (c:Change {record: record})
    RETURN c{.*} AS entry ORDER BY c.seq`,
  example: { records: [] as string[] },
  row: Entry.pick({ entry: true }),
});

/** What was done to a record after a version of it, newest first. */
export const laterChanges = card({
  name: 'history.later',
  text: `MATCH (c:Change {record: $record}) WHERE c.version > $version
    RETURN c.write AS write, c.undoes AS undoes, c.version AS version ORDER BY c.version DESC`,
  example: { record: '', version: 1 },
  row: z.object({ write: z.string(), undoes: z.string().nullable(), version: z.int() }),
});

/** Entries that an account wrote, newest first, older than a number. */
export const changesOfAccount = card({
  name: 'history.ofAccount',
  text: `MATCH (c:Change {by: $by}) WHERE c.seq < $before
    OPTIONAL MATCH (a:Record {id: c.by})
    RETURN ${ENTRY} ORDER BY c.seq DESC LIMIT $count`,
  example: { by: '', before: 1, count: 1 },
  row: Entry,
});

/** Entries that others wrote between two numbers and after a time, newest first. */
export const changesOfOthers = card({
  name: 'history.ofOthers',
  text: `MATCH (c:Change) WHERE c.seq < $before AND c.seq > $after AND c.at > $at AND c.by <> $by
    OPTIONAL MATCH (a:Record {id: c.by})
    RETURN ${ENTRY} ORDER BY c.seq DESC LIMIT $count`,
  example: { by: '', at: '', after: 0, before: 1, count: 1 },
  row: Entry,
});

/** All entries of one write. */
export const changesOfWrite = card({
  name: 'history.ofWrite',
  text: `MATCH (c:Change {write: $write})
    OPTIONAL MATCH (a:Record {id: c.by})
    RETURN ${ENTRY} ORDER BY c.seq`,
  example: { write: '' },
  row: Entry,
});

/** Who may read each entry of some writes. */
export const labelsOfWrites = card({
  name: 'history.labelsOfWrites',
  text: `UNWIND $writes AS write
    MATCH (c:Change {write: write})
    RETURN c.write AS write, c.record AS record, c.labelsThen AS labelsThen,
      c.refsThen AS refsThen`,
  example: { writes: [] as string[] },
  row: z.object({
    write: z.string(),
    record: z.string(),
    labelsThen: z.string(),
    refsThen: z.array(z.string()),
  }),
});

/** One entry, to go on from there. */
export const changeById = card({
  name: 'history.byId',
  text: `MATCH (c:Change {id: $id})
    OPTIONAL MATCH (a:Record {id: c.by})
    RETURN ${ENTRY}`,
  example: { id: '' },
  row: Entry,
});
