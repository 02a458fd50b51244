// Mechanisms, recommendations, open questions and handling: sections of short paragraphs.
import type { Section } from '../../contract/dossiers.js';
import { RECOMMENDATION_STATE_WORDS } from '../../contract/vocabulary.js';
import { capital, itemsOrNone, joined, sentences } from './blocks.js';
import type { Making } from './making.js';
import { dateWords, HANDLING_WORDS, say, WORDS } from './words.js';

export function mechanismsSection({ records, language, cite }: Making): Section {
  const items = records.levers.map((lever) => ({
    lead: sentences(lever.name),
    text: sentences(
      capital(lever.kind),
      lever.howUsable,
      lever.legalBasis && say(WORDS.basis, language, { text: lever.legalBasis }),
      lever.useSoFar && say(WORDS.used, language, { text: lever.useSoFar }),
      lever.barrier && say(WORDS.barrier, language, { text: lever.barrier }),
      ...lever.windows.map(({ opens, closes, source }) =>
        joined(
          ', ',
          say(WORDS.opens, language, { date: dateWords(opens, language) }),
          closes && say(WORDS.closes, language, { date: dateWords(closes, language) }),
          source,
        ),
      ),
    ),
    cites: cite.numbers(lever.id),
  }));
  return {
    title: say(WORDS.mechanisms, language),
    blocks: [itemsOrNone(items, language)],
  };
}

/** Nothing when no recommendation is addressed to the actor: that is no finding. */
export function adviceSection({ records, language, cite, nameOf }: Making): Section | null {
  const items = records.recommendations.map((advice) => {
    const issuer = advice.issuer && say(WORDS.issuedBy, language, { names: nameOf(advice.issuer) });
    const state = RECOMMENDATION_STATE_WORDS[advice.state][language];
    return {
      lead: sentences(advice.text),
      text: sentences(
        joined(', ', issuer, advice.year, advice.symbol),
        capital(joined(', ', say(WORDS.state, language, { state }), advice.stateText)),
        advice.progress,
      ),
      cites: cite.numbers(advice.id),
    };
  });
  if (items.length === 0) return null;
  return { title: say(WORDS.advice, language), blocks: [{ kind: 'items', items }] };
}

export function questionsSection({ records, language, cite }: Making): Section {
  const items = records.questions.map((question) => ({
    lead: sentences(question.text),
    text: sentences(
      question.known && say(WORDS.known, language, { text: question.known }),
      question.howToFill && say(WORDS.toFill, language, { text: question.howToFill }),
    ),
    cites: cite.numbers(question.id),
  }));
  return {
    title: say(WORDS.questions, language),
    blocks: [itemsOrNone(items, language)],
  };
}

/** Nothing when readers see no handling note: its absence must not be told. */
export function handlingSection({ records, language }: Making): Section | null {
  const items = records.handlingNotes.map((note) => ({
    lead: sentences(HANDLING_WORDS[note.rule][language]),
    text: sentences(
      note.reason,
      note.handling,
      note.review && say(WORDS.reviewed, language, { date: dateWords(note.review, language) }),
    ),
    cites: [],
  }));
  if (items.length === 0) return null;
  return { title: say(WORDS.handling, language), blocks: [{ kind: 'items', items }] };
}
