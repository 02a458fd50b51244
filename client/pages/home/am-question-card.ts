// One of the three questions: a sentence with a blank to choose, and its short answer below.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { base } from '../../app/styles.js';
import type { Choice } from './home-choices.js';

/** Reads the answer for a choice and says it. */
export type Answer = (id: string, signal: AbortSignal) => Promise<TemplateResult>;

@localized()
@customElement('am-question-card')
export class AmQuestionCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        padding: 16px 24px 20px;
      }
      h2 {
        font: var(--am-page-title);
      }
      select {
        max-width: 100%;
        padding: 0 0 2px;
        border: 0;
        border-bottom: 2px solid var(--am-accent);
        background: var(--am-surface);
        color: var(--am-accent);
        font: inherit;
        text-overflow: ellipsis;
      }
      ul {
        margin: 10px 0 6px;
      }
      li {
        display: grid;
        grid-template-columns: 44px 1fr;
        align-items: center;
        padding: 1px 0;
      }
      li am-line {
        align-self: start;
        margin-top: 4px;
      }
      li.text {
        display: block;
      }
      li.pathway {
        grid-template-columns: auto 1fr;
        align-items: start;
        gap: 0 12px;
      }
      .answer {
        flex: 1;
        display: flex;
        flex-direction: column;
        align-items: start;
      }
      .hint {
        margin-bottom: 8px;
      }
      a {
        margin-top: auto;
        font-weight: 500;
      }
    `,
  ];

  @property() question = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** What the choices were read from: another one is asked anew. */
  @property({ attribute: false }) of: unknown;
  @property() chosen: string | null = null;
  @property({ attribute: false }) answer!: Answer;

  readonly #answer = new Task(this, {
    args: () => [this.#id, this.of] as const,
    task: async ([id], { signal }) => (id === undefined ? undefined : this.answer(id, signal)),
  });

  protected override render() {
    return html`
      <h2>
        <label for="choice">${this.question}</label>
        <select ?hidden=${this.choices.length === 0} id="choice" @change=${this.#choose}>
          ${this.choices.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === this.#id}>${name}</option>`,
          )}
        </select>
      </h2>
      <div class="answer" aria-live="polite">${this.#renderAnswer()}</div>
    `;
  }

  #renderAnswer() {
    return this.#answer.render({
      pending: () => this.#answer.value ?? html`<p class="quiet">${msg('Reading …')}</p>`,
      complete: (answer) =>
        answer ?? html`<p class="quiet">${msg('Nothing to ask about yet.')}</p>`,
      error: (error) => html`<p class="bad">${errorText(error)}</p>`,
    });
  }

  get #id(): string | undefined {
    const chosen = this.choices.find(({ id }) => id === this.chosen);
    return (chosen ?? this.choices[0])?.id;
  }

  readonly #choose = (event: Event & { currentTarget: HTMLSelectElement }): void => {
    const { value } = event.currentTarget;
    this.dispatchEvent(new CustomEvent('am-chosen', { detail: value }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-question-card': AmQuestionCard;
  }
}
