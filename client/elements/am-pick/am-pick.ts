// Choosing a record by its name: a combobox over what a search found. It asks by an event.
import { css, html, LitElement, nothing } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { base, fields } from '../../app/styles.js';
import '../am-kind/am-kind.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-tlp/am-tlp.js';

/** Pause in typing after which a search is asked for, in milliseconds. */
const PAUSE = 150;

/** `am-search` carries the text that was typed, `am-choose` the hit that was chosen. */
export interface AmPickEvents {
  'am-search': CustomEvent<string>;
  'am-choose': CustomEvent<SearchHit>;
  /** The text was taken away from a choice that may be none. */
  'am-clear': CustomEvent<undefined>;
}

@localized()
@customElement('am-pick')
export class AmPick extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
        position: relative;
      }
      label {
        display: block;
        margin-bottom: 2px;
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
      input::placeholder {
        color: var(--am-ink-3);
      }
      .list {
        position: absolute;
        z-index: 20;
        inset-inline: 0;
        top: calc(100% + 4px);
        max-height: 320px;
        overflow: auto;
        padding: 4px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      .hit {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        padding: 4px 8px;
        border-radius: var(--am-radius-note);
        cursor: pointer;
      }
      .hit[aria-selected='true'] {
        background: var(--am-accent-wash);
      }
      .hit > span {
        flex: 1;
      }
      small {
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
    `,
  ];

  @property() label = '';
  /** Name of what is chosen now. */
  @property() value = '';
  @property() placeholder = '';
  @property({ type: Boolean }) clearable = false;
  @property({ attribute: false }) hits: readonly SearchHit[] = [];

  @state() private open = false;
  @state() private current = 0;
  @query('input') private input!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const open = this.open && this.hits.length > 0;
    return html`<label for="input">${this.label}</label>
      <input
        id="input"
        type="text"
        role="combobox"
        aria-label=${this.label}
        autocomplete="off"
        spellcheck="false"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${open ? `hit-${this.current}` : nothing}
        placeholder=${this.placeholder}
        .value=${this.value}
        @input=${this.#typed}
        @keydown=${this.#key}
        @focus=${() => this.input.select()}
        @blur=${this.#left}
      />
      <div
        id="list"
        class="list"
        role="listbox"
        aria-label=${this.label || msg('Found')}
        ?hidden=${!open}
      >
        ${open ? this.hits.map((hit, index) => this.#option(hit, index)) : nothing}
      </div>`;
  }

  #option(hit: SearchHit, index: number) {
    const kind = hit.kind === 'actor' ? (hit.detail ?? hit.kind) : hit.kind;
    return html`<div
      class="hit"
      id=${`hit-${index}`}
      role="option"
      aria-selected=${index === this.current ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(hit)}
      @keydown=${this.#key}
    >
      <am-kind kind=${kind} decorative size="18"></am-kind>
      <span>
        ${hit.name} ${hit.matched ? html`<small>${hit.matched}</small>` : nothing}
        <small>${kindWord(kind)}</small>
      </span>
      <am-tlp label=${hit.tlp}></am-tlp>
    </div>`;
  }

  #typed(): void {
    this.open = true;
    this.current = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send('am-search', this.input.value), PAUSE);
  }

  #key(event: KeyboardEvent): void {
    const last = this.hits.length - 1;
    const hit = this.hits[this.current];
    if (event.key === 'ArrowDown' && last >= 0)
      this.current = this.open ? (this.current + 1) % (last + 1) : 0;
    else if (event.key === 'ArrowUp' && last >= 0)
      this.current = this.current > 0 ? this.current - 1 : last;
    else if (event.key === 'Enter' && this.open && hit) return this.#choose(hit);
    else if (event.key === 'Escape' && this.open) return this.#close(event);
    else return;
    event.preventDefault();
    this.open = true;
  }

  #close(event: KeyboardEvent): void {
    event.stopPropagation();
    this.#leave();
  }

  #leave(): void {
    this.open = false;
    this.input.value = this.value;
  }

  #left(): void {
    const emptied = this.clearable && this.value !== '' && this.input.value.trim() === '';
    this.#leave();
    if (emptied) this.#send('am-clear', undefined);
  }

  #choose(hit: SearchHit): void {
    this.#leave();
    this.#send('am-choose', hit);
  }

  #send(name: keyof AmPickEvents, detail: string | SearchHit | undefined): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-pick': AmPick;
  }
}
