// What nobody could answer: what is known, which relationship is missing, how to find out.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { TIE_TYPES } from '../../../server/contract/tie-types.js';
import { QUESTION_STATE_WORDS, type Word } from '../../../server/contract/vocabulary.js';
import { errorText } from '../../app/error-text.js';
import { word } from '../../app/locale.js';
import { plural } from '../../app/plural.js';
import { base, pages } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { listsStore } from '../../data/lists-store.js';
import { liveStore } from '../../data/live-store.js';
import { nameOf, shownName } from '../../data/names.js';
import { StoreController } from '../../data/store-controller.js';
import '../../elements/am-tlp/am-tlp.js';
import { tieTitle } from '../../map/tie-title.js';

type Question = RecordOf<'question'>;

@localized()
@customElement('am-page-questions')
export class AmPageQuestions extends LitElement {
  static override styles = [
    base,
    pages,
    css`
      article {
        padding: 12px 20px 14px;
      }
      li + li article {
        border-top: 1px solid var(--am-line-2);
      }
      .title {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 12px;
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
      dl {
        display: grid;
        grid-template-columns: 132px minmax(0, 88ch);
        gap: 4px 12px;
        margin-top: 4px;
        font: var(--am-small);
      }
      dt {
        color: var(--am-ink-2);
      }
      .told {
        white-space: pre-line;
      }
      @media (max-width: 640px) {
        article {
          padding: 12px;
        }
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 6px;
        }
      }
    `,
  ];

  readonly #questions = new Task(this, {
    args: () => [liveStore.revision] as const,
    task: (_, { signal }) => listsStore.questions(signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const questions = this.#questions.value;
    return html`
      <header class="head">
        <h1>${msg('Questions')}</h1>
        ${questions ? html`<p class="quiet" aria-live="polite">${this.#counts(questions)}</p>` : nothing}
      </header>
      ${questions ? this.#list(questions) : this.#waiting()}
    `;
  }

  #waiting() {
    return this.#questions.render({
      error: (error) => html`<p role="alert">${errorText(error)}</p>`,
      pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
    });
  }

  #counts(questions: readonly Question[]): string {
    const open = questions.filter(({ state }) => state === 'open').length;
    return plural(open, { one: msg('1 open question'), other: msg(str`${open} open questions`) });
  }

  #list(questions: readonly Question[]) {
    if (questions.length === 0)
      return html`<p class="quiet">
        ${msg('No question is recorded. A question says what nobody knows yet, and how to find out.')}
      </p>`;
    return html`<ul class="card">
      ${questions.map((question) => html`<li>${this.#question(question)}</li>`)}
    </ul>`;
  }

  #question(question: Question) {
    const { id, text, state, tlp, known, howToFill, assignee, answer, origin } = question;
    return html`<article>
      <div class="title">
        <h2><a href="/record/${id}">${text}</a></h2>
        <am-tlp .label=${tlp}></am-tlp>
      </div>
      <p class="quiet">
        ${capital(word(QUESTION_STATE_WORDS[state]))}${assignee ? ` · ${assignee}` : ''}
      </p>
      <dl>
        ${fact(msg('What is known'), known)} ${this.#missing(question)} ${this.#about(question)}
        ${fact(msg('How to find out'), howToFill)} ${fact(msg('Answer'), answer)}
        ${fact(msg('Where it comes from'), origin)}
      </dl>
    </article>`;
  }

  #missing({ missingTies }: Question) {
    if (missingTies.length === 0) return nothing;
    return html`<dt>${msg('What is missing')}</dt>
      <dd>${missingTies.map((tie) => html`<p>${missingTitle(tie)}</p>`)}</dd>`;
  }

  #about({ placeholders }: Question) {
    if (placeholders.length === 0) return nothing;
    return html`<dt>${msg('About')}</dt>
      <dd>${placeholders.map((id) => html`<a href="/record/${id}">${shownName(id)}</a> `)}</dd>`;
  }
}

const fact = (name: string, value: string | null) =>
  value === null
    ? nothing
    : html`<dt>${name}</dt>
        <dd class="told">${value}</dd>`;

const endWord = (end: string): string => nameOf(end)?.name ?? end;

function missingTitle({ from, type, to }: Question['missingTies'][number]): string {
  const types: Readonly<Record<string, { phrase: Word; directed: boolean }>> = TIE_TYPES;
  const found = types[type];
  const phrase = found ? word(found.phrase) : type;
  return tieTitle(phrase, endWord(from), endWord(to), found?.directed);
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-questions': AmPageQuestions;
  }
}
