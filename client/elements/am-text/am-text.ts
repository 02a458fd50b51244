// A text of a record in the language that its reader prefers; who translated it, and the way back.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../app/styles.js';
import { liveStore } from '../../data/live-store.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import { originalIn, textIn, type TextIn } from '../../data/text-in.js';
import { translationStore } from '../../data/translation-store.js';

@localized()
@customElement('am-text')
export class AmText extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        white-space: normal;
      }
      .text {
        white-space: pre-line;
      }
      .about {
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
    `,
  ];

  /** Id of the record, the field of it, and the text as it is recorded. */
  @property() record = '';
  @property() field = '';
  @property() text = '';

  @state() private asRecorded = false;

  readonly #translations = new Task(this, {
    args: () => [this.record, this.field, liveStore.revision] as const,
    task: async ([id, field]) =>
      (await translationStore.of(id)).filter((one) => one.field === field),
  });

  constructor() {
    super();
    new StoreController(this, liveStore, sessionStore);
  }

  protected override render() {
    // Until they are read, and when they cannot be, the recorded text stands by itself.
    const translations = this.#translations.value ?? [];
    const preferred = textIn(this.text, translations, sessionStore.languages);
    const shown = this.asRecorded ? originalIn(this.text, translations) : preferred;
    return html`<span class="text" lang=${shown.language ?? nothing}>${shown.text}</span>
      ${this.#about(preferred, shown)}`;
  }

  readonly #turn = (): void => {
    this.asRecorded = !this.asRecorded;
  };

  #about(preferred: TextIn, shown: TextIn) {
    const add = sessionStore.can('translation.write')
      ? html`<a href=${`/new/translation?on=${this.record}&field=${this.field}`}
          >${msg('Translate')}</a
        >`
      : nothing;
    if (!preferred.translation) return html`<span class="about">${add}</span>`;
    return html`<span class="about">
      ${shown.translation ? told(shown) : msg('As recorded')}
      <button class="plain" aria-pressed=${this.asRecorded ? 'true' : 'false'} @click=${this.#turn}>
        ${msg('Original')}
      </button>
      ${add}
    </span>`;
  }
}

/** Who answers for a translation, and whether the original is still what was translated. */
function told({ translation, stale }: TextIn): string {
  const { translatedBy, checkedBy } = translation ?? {};
  return [
    translatedBy ? msg(str`Translated by ${translatedBy}`) : msg('Translated'),
    checkedBy ? msg(str`compared with the original by ${checkedBy}`) : msg('not checked'),
    ...(stale ? [msg('the original was changed since')] : []),
  ].join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'am-text': AmText;
  }
}
