import { read } from '../../database/card.js';
import { decode } from '../../database/codec.js';
import { recordsById } from '../../database/records.queries.js';
import { write } from '../../database/write.js';
import type { WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { completeDraft, mergePatch } from '../records/draft.rules.js';
import {
  readSettingsRecord,
  SETTINGS,
  settingsId,
  type StoredSettings,
} from './settings.storage.js';

export type Settings = Pick<StoredSettings, 'languages' | 'seen'>;
const NONE: Settings = { languages: [], seen: null };

/** What an account has chosen for itself; the defaults when it has chosen nothing. */
export async function settingsOf(
  { database }: Pick<Deps, 'database'>,
  account: string,
): Promise<Settings> {
  const [row] = await read(database, recordsById, { ids: [settingsId(account)] });
  return row ? readSettingsRecord(decode(SETTINGS, row.properties)) : NONE;
}

/** Changes one's own settings; the last change wins. */
export async function changeSettings(
  deps: Pick<Deps, 'database' | 'now'>,
  { caller, key }: WriteContext,
  change: Partial<Settings>,
): Promise<void> {
  const { account } = caller.viewer;
  const id = settingsId(account);
  const at = deps.now().toISOString();
  const [row] = await read(deps.database, recordsById, { ids: [id] });
  await write(deps.database, {
    by: account,
    at,
    ...(key ? { key } : {}),
    edits: [
      {
        subject: SETTINGS,
        id,
        operation: row ? 'updated' : 'created',
        version: null,
        apply: (current) =>
          current
            ? mergePatch(SETTINGS, current, change, { account, at })
            : completeDraft(SETTINGS, { account, ...change }, { id, account, at }),
      },
    ],
  });
}
