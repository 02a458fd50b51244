// What somebody else changed while one typed: said where it could be merged, both versions to choose
// from where it could not.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../app/styles.js';
import type { EditSession } from '../data/edit-session.js';
import { nameOf } from '../data/names.js';
import { fieldWord } from '../fields/field-words.js';
import { choiceWords } from '../fields/value-words.js';

@localized()
@customElement('am-clashes')
export class AmClashes extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 8px;
        margin: 4px 0 8px;
      }
      .both > div {
        padding: 8px;
        border: 1px solid var(--am-note-rule);
        background: var(--am-surface);
        color: var(--am-ink);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) session!: EditSession;
  /** Those of the session: that they change is what renders this anew. */
  @property({ attribute: false }) clashes: EditSession['clashes'] = [];
  @property({ attribute: false }) taken: EditSession['taken'] = [];

  protected override render() {
    const { clashes, taken } = this;
    const { parts } = this.session;
    const kind = parts[0]?.kind ?? 'note';
    const name = parts[0]?.fields['name'];
    return html`<div role="status">
        ${
          taken.length > 0
            ? html`<p class="note">
                ${msg('Somebody changed other fields meanwhile. Their changes are kept, and yours:')}
                ${taken.map((field) => fieldWord(kind, field) ?? field).join(', ')}
              </p>`
            : nothing
        }
      </div>
      ${
        clashes.length > 0
          ? html`<div class="note" role="alert">
              <p>
                ${
                  typeof name === 'string'
                    ? msg(str`Somebody changed ${name} while you typed. Both versions are below.`)
                    : msg('Somebody changed this while you typed. Both versions are below.')
                }
              </p>
              ${clashes.map((clash) => {
                const label = fieldWord(kind, clash.field) ?? clash.field;
                return html`<h3>${label}</h3>
                  <div class="both">
                    ${this.#version(msg('Yours'), label, clash.mine, () =>
                      this.session.choose(clash, true),
                    )}
                    ${this.#version(msg('Theirs'), label, clash.theirs, () =>
                      this.session.choose(clash, false),
                    )}
                  </div>`;
              })}
            </div>`
          : nothing
      }`;
  }

  #version(whose: string, label: string, value: unknown, take: () => void) {
    return html`<div>
      <b>${whose}</b>
      <p>${told(value)}</p>
      <button type="button" class="plain" @click=${take}>
        ${msg('Take this')}<span class="unseen"> ${label}, ${whose}</span>
      </button>
    </div>`;
  }
}

/** A value in words, as far as it has any. */
function told(value: unknown): string {
  if (value === null || value === undefined || value === '') return msg('nothing');
  if (typeof value === 'string') return nameOf(value)?.name ?? choiceWords([value])[0] ?? value;
  if (typeof value === 'number' || typeof value === 'boolean')
    return choiceWords([`${value}`])[0] ?? `${value}`;
  if (Array.isArray(value)) return value.map(told).join(', ') || msg('nothing');
  return Object.values(value).map(told).join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'am-clashes': AmClashes;
  }
}
