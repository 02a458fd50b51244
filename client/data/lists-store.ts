import type { RecordOf } from '../../server/contract/registry.js';
import { resolveNames } from './read-names.js';
import { listAll } from './records.js';

/** Whole lists that pages show: questions, events, issues, objectives. */
export class ListsStore {
  /** Open ones first, then those to be confirmed, then closed ones; the names in them are known. */
  async questions(signal?: AbortSignal): Promise<RecordOf<'question'>[]> {
    const questions = await listAll('question', {}, signal);
    await resolveNames(
      questions.flatMap(({ placeholders, missingTies }) => [
        ...placeholders,
        ...missingTies.flatMap(({ from, to }) => [from, to]).filter(isNamed),
      ]),
      signal,
    );
    const order = ['open', 'to_confirm', 'closed'];
    return questions.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  }

  /** Latest first; those without a date last. */
  async events(signal?: AbortSignal): Promise<RecordOf<'event'>[]> {
    const events = await listAll('event', {}, signal);
    return events.sort((a, b) => (b.start ?? '').localeCompare(a.start ?? ''));
  }

  issues(signal?: AbortSignal): Promise<RecordOf<'issue'>[]> {
    return listAll('issue', {}, signal);
  }

  objectives(signal?: AbortSignal): Promise<RecordOf<'objective'>[]> {
    return listAll('objective', {}, signal);
  }
}

const isNamed = (end: string): boolean => /^(act|iss)_[0-9a-z]{20}$/.test(end);

export const listsStore = new ListsStore();
