// What a person chose for themselves, and how far they have looked. Stored apart from the account,
// whose version counts changes of rights.
import { z } from 'zod';
import { defineSubject } from '../../contract/subjects.js';
import { Language } from '../../contract/text.js';
import type { Storage } from '../../database/write.js';
import { ACCOUNT } from './account.storage.js';

const SettingsRecord = defineSubject({
  name: 'settings',
  plural: 'settings',
  prefix: 'set_',
  label: 'Settings',
  write: 'account.own',
  fields: {
    account: z.string(),
    /** Languages of texts, the preferred one first. */
    languages: z.array(Language),
    /** Mark of the last change that they have looked at. */
    seen: z.string().nullable(),
  },
  defaults: { languages: [], seen: null },
});

/** How far somebody has read is nobody's business: it stays out of the history. */
export const SETTINGS: Storage = { ...SettingsRecord, secret: ['seen'] };

export type StoredSettings = z.infer<typeof SettingsRecord.read>;
export const readSettingsRecord = (record: unknown): StoredSettings =>
  SettingsRecord.read.parse(record);

/** There is one for each account, found by its id. */
export const settingsId = (account: string): string =>
  SETTINGS.prefix + account.slice(ACCOUNT.prefix.length);
