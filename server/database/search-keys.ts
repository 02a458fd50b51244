// Search keys are stored, and follow from how names are read: when that changes, or which fields are
// searched, all keys are made anew. Nobody has to remember it: the keys of a probe tell.
import { createHash } from 'node:crypto';
import { SUBJECT_NAMES, subjectOf, subjectOfId } from '../contract/registry.js';
import { inTransaction, read, run } from './card.js';
import { decode, encode } from './codec.js';
import type { Database } from './driver.js';
import * as cards from './search-keys.queries.js';
import { lockRecords, readLocked } from './write.queries.js';

const PAGE = 1_000;

/** Makes all search keys anew if others than this program's are stored. */
export async function renewSearchKeys(database: Database): Promise<void> {
  const version = keyVersion();
  const [stored] = await read(database, cards.findKeyVersion, {});
  if (stored?.version === version) return;
  for (let after = '', more = true; more;) {
    const ids = (await read(database, cards.pageRecordIds, { after, count: PAGE })).map(
      ({ id }) => id,
    );
    await renew(database, ids);
    after = ids.at(-1) ?? after;
    more = ids.length === PAGE;
  }
  await inTransaction(database, (transaction) =>
    run(transaction, cards.setKeyVersion, { version }),
  );
}

/** Under the records' locks: another instance may be changing a name. */
const renew = (database: Database, ids: string[]): Promise<void> =>
  inTransaction(database, async (transaction) => {
    await run(transaction, lockRecords, { ids });
    const rows = (await run(transaction, readLocked, { ids })).flatMap(({ properties }) => {
      const id = String(properties['id']);
      const name = subjectOfId(id);
      if (name === undefined) return [];
      const { searchKey } = encode(subjectOf(name), decode(subjectOf(name), properties));
      return [{ id, key: typeof searchKey === 'string' ? searchKey : null }];
    });
    await run(transaction, cards.setSearchKeys, { rows });
  });

/** Letters of the scripts that names come in, all pairs of Latin ones, longer groups, two clauses. */
function probe(): string {
  const latin = [...'abcdefghijklmnopqrstuvwxyz'];
  const others = Array.from({ length: 0x530 - 0xc0 }, (_, at) => String.fromCharCode(0xc0 + at));
  const pairs = latin.flatMap((first) => latin.map((second) => `${first}${second}a`));
  return [...latin, ...others, ...pairs, 'shch tch dzh iya ijn. Then; more'].join(' ');
}

/** Equal for programs that make the same keys. */
function keyVersion(): string {
  const text = probe();
  const keys = SUBJECT_NAMES.map(subjectOf).flatMap((subject) =>
    [...subject.searched, ...subject.described].map((field) => {
      const { searchKey } = encode(subject, { id: '', version: 1, [field]: text });
      return [subject.name, field, searchKey];
    }),
  );
  return createHash('sha256').update(JSON.stringify(keys)).digest('base64url');
}
