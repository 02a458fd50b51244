// Find a record by name: a combobox with a list of hits. Ctrl-K goes to it from everywhere.
import { localized, msg, str } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { errorText } from '../../app/error-text.js';
import { changeQuery, currentAddress, navigate } from '../../app/navigate.js';
import { plural } from '../../app/plural.js';
import { base } from '../../app/styles.js';
import { searchStore } from '../../data/search-store.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-tlp/am-tlp.js';
import { recordKindWord } from './record-kind-word.js';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;

@localized()
@customElement('am-search')
export class AmSearch extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
      }
      input {
        width: 100%;
        height: var(--am-control);
        padding: 0 56px 0 12px;
        border: 1px solid var(--am-edge);
        border-radius: var(--am-radius-control);
        background: var(--am-surface);
        color: var(--am-ink);
        font: var(--am-base);
      }
      input::placeholder {
        color: var(--am-ink-3);
        opacity: 1;
      }
      kbd {
        position: absolute;
        right: 8px;
        top: 50%;
        translate: 0 -50%;
        padding: 0 5px;
        border: 1px solid var(--am-line);
        border-radius: 4px;
        color: var(--am-ink-3);
        font: 400 11px/16px var(--am-font);
        pointer-events: none;
      }
      .list {
        position: absolute;
        inset: calc(100% + 4px) auto auto 0;
        z-index: 12;
        width: max(100%, 320px);
        max-width: calc(100vw - 24px);
        max-height: 70vh;
        overflow: auto;
        padding: 4px 0;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      [role='option'] {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 8px;
        padding: 6px 12px;
        cursor: pointer;
      }
      [role='option'][aria-selected='true'] {
        background: var(--am-accent-wash);
      }
      .detail {
        grid-column: 1;
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
      .message {
        padding: 6px 12px;
        color: var(--am-ink-2);
      }
      @media (max-width: 640px) {
        input {
          height: 40px;
          padding-right: 8px;
        }
        kbd {
          display: none;
        }
      }
    `,
  ];

  @state() private text = '';
  @state() private open = false;
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement;

  readonly #hits = new Task(this, {
    args: () => [this.text.trim()] as const,
    task: async ([text], { signal }) => {
      if (text === '') return [];
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      signal.throwIfAborted();
      return searchStore.find(text, signal);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#shortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#shortcut);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const shown = this.open && this.text.trim() !== '';
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${msg('Find anything, in any script')}
        placeholder=${msg('Find anything, in any script')}
        aria-autocomplete="list"
        aria-controls="hits"
        aria-expanded=${shown}
        aria-activedescendant=${shown && this.active >= 0 ? `hit-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.#type}
        @keydown=${this.#key}
        @focus=${() => (this.open = true)}
        @blur=${() => (this.open = false)}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
      <div class="list" ?hidden=${!shown}>
        ${this.#message()}
        <div id="hits" role="listbox" aria-label=${msg('Found')}>
          ${this.#list.map((hit, index) => this.#option(hit, index))}
        </div>
      </div>
      <p class="unseen" aria-live="polite">${shown ? this.#announcement : ''}</p>
    `;
  }

  get #list(): readonly SearchHit[] {
    return this.#hits.value ?? [];
  }

  get #announcement(): string {
    const count = this.#list.length;
    if (this.#hits.status !== TaskStatus.COMPLETE) return '';
    return plural(count, { one: msg('1 record found'), other: msg(str`${count} records found`) });
  }

  #message() {
    if (this.#hits.status === TaskStatus.ERROR)
      return html`<p class="message" role="alert">${errorText(this.#hits.error)}</p>`;
    if (this.#hits.status !== TaskStatus.COMPLETE || this.#list.length > 0) return nothing;
    return html`<p class="message">
      ${msg('Nothing found by this name, in any spelling. You may not see all records.')}
    </p>`;
  }

  #option(hit: SearchHit, index: number) {
    const kind =
      hit.kind === 'actor' && hit.detail ? kindWord(hit.detail) : recordKindWord(hit.kind);
    const detail = [kind, hit.matched].filter(Boolean).join(' · ');
    return html`<div
      role="option"
      id="hit-${index}"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointerup=${() => this.#go(hit)}
    >
      <span>${hit.name}</span><am-tlp .label=${hit.tlp}></am-tlp>
      <span class="detail">${detail}</span>
    </div>`;
  }

  readonly #type = (): void => {
    this.text = this.input.value;
    this.active = this.text === '' ? -1 : 0;
    this.open = true;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const count = this.#list.length;
    const hit = this.#list[this.active];
    if (event.key === 'ArrowDown') this.active = count === 0 ? -1 : (this.active + 1) % count;
    else if (event.key === 'ArrowUp') this.active = (this.active - 1 + count) % Math.max(count, 1);
    else if (event.key === 'Enter' && hit) this.#go(hit);
    else if (event.key === 'Escape' && this.open) this.open = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #shortcut = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  };

  #go({ id }: SearchHit): void {
    this.text = '';
    this.open = false;
    this.input.blur();
    const { path } = currentAddress();
    if (path === '/map' || path === '/table') changeQuery({ select: id });
    else navigate(`/record/${id}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-search': AmSearch;
  }
}
