// Translations of the texts of a record, read once for all texts that a page shows of it.
import { labelFields } from '../../server/contract/labels.js';
import type { RecordOf } from '../../server/contract/registry.js';
import type { Fields } from './draft.js';
import { liveStore } from './live-store.js';
import { kindOfId, listAll, readRecord } from './records.js';

type Translations = RecordOf<'translation'>[];

export class TranslationStore {
  #revision = -1;
  readonly #lists = new Map<string, Promise<Translations>>();

  /** All visible translations of a record. */
  of(id: string): Promise<Translations> {
    if (this.#revision !== liveStore.revision) this.#lists.clear();
    this.#revision = liveStore.revision;
    const known = this.#lists.get(id);
    if (known) return known;
    const list = listAll('translation', { on: id });
    this.#lists.set(id, list);
    list.catch(() => this.#lists.delete(id));
    return list;
  }

  /** What a new translation of a text begins with: the text as it is now. @throws ApiError */
  async begin(on: string, field: string): Promise<Fields> {
    const kind = kindOfId(on);
    if (!kind) return { on, field };
    const record = new Map<string, unknown>(Object.entries(await readRecord(kind, on)));
    const known = (await this.of(on)).find((one) => one.field === field);
    const originalLanguage = known?.originalLanguage ?? null;
    // Whoever sees the text is to see its translation.
    const label = Object.fromEntries(
      Object.keys(labelFields).map((name) => [name, record.get(name)]),
    );
    return { on, field, original: record.get(field), originalLanguage, ...label };
  }
}

export const translationStore = new TranslationStore();
