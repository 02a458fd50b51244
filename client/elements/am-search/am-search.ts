// Find a record by name, or do something by its name: a combobox that Ctrl-K opens from everywhere.
import { localized, msg, str } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { commands, matching, openMap, type Command } from '../../app/commands.js';
import { errorText } from '../../app/error-text.js';
import { changeQuery, currentAddress, navigate } from '../../app/navigate.js';
import { plural } from '../../app/plural.js';
import { isPressed, isTyping } from '../../app/shortcuts.js';
import { base } from '../../app/styles.js';
import { searchStore } from '../../data/search-store.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-tlp/am-tlp.js';
import { recordKindWord } from './record-kind-word.js';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;
/** Commands that stand above the records found. */
const MOST_COMMANDS = 5;

/** A line of the list, and what choosing it does. */
interface Line {
  shown: TemplateResult;
  choose: () => void;
}

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
        padding: 4px 0;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      [role='listbox'] {
        max-height: 70vh;
        overflow: auto;
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
      .keys {
        display: flex;
        gap: 4px;
        color: var(--am-ink-3);
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
  /** All commands stand there before anything is typed. */
  @state() private listing = false;
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

  readonly #maps = new Task(this, {
    args: () => [this.open] as const,
    task: async ([open], { signal }) => {
      if (!open) return [];
      // Not needed to see a page, and a schema must not be made before main.ts has set the validator up.
      const [{ graphMaps, stateOf }, { mapHref }] = await Promise.all([
        import('../../data/graph-maps.js'),
        import('../../app/map-address.js'),
      ]);
      const views = await graphMaps.list(signal);
      return views.map((view) => openMap(view.name, mapHref(stateOf(view))));
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
    const lines = this.#lines;
    const shown = this.open && (this.text.trim() !== '' || this.listing);
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${msg('Find anything, in any script')}
        placeholder=${msg('Find anything')}
        aria-autocomplete="list"
        aria-controls="hits"
        aria-expanded=${shown}
        aria-activedescendant=${shown && lines[this.active] ? `hit-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.#type}
        @keydown=${this.#key}
        @focus=${() => (this.open = true)}
        @blur=${this.#close}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
      <div class="list" ?hidden=${!shown}>
        <div id="hits" role="listbox" aria-label=${msg('Found')}>
          ${lines.map((line, index) => this.#option(line, index))}
        </div>
        ${this.#message(lines.length)}
      </div>
      <p class="unseen" aria-live="polite">${shown ? this.#announcement : ''}</p>
    `;
  }

  get #hitList(): readonly SearchHit[] {
    return this.#hits.value ?? [];
  }

  /** Commands, then records. */
  get #lines(): Line[] {
    const all = [...commands(), ...(this.#maps.value ?? [])];
    const wanted = this.text.trim();
    const shown = wanted === '' ? all : matching(all, wanted).slice(0, MOST_COMMANDS);
    return [
      ...shown.map((one) => this.#commandLine(one)),
      ...this.#hitList.map((hit) => this.#hitLine(hit)),
    ];
  }

  get #announcement(): string {
    const records = this.#hitList.length;
    if (this.#hits.status !== TaskStatus.COMPLETE) return '';
    const found = plural(records, {
      one: msg('1 record found'),
      other: msg(str`${records} records found`),
    });
    const actions = this.#lines.length - records;
    if (actions === 0) return found;
    return `${found}, ${plural(actions, { one: msg('1 action'), other: msg(str`${actions} actions`) })}`;
  }

  #message(lines: number) {
    if (this.#hits.status === TaskStatus.ERROR)
      return html`<p class="message" role="alert">${errorText(this.#hits.error)}</p>`;
    if (this.#hits.status !== TaskStatus.COMPLETE || lines > 0) return nothing;
    return html`<p class="message">
      ${msg('Nothing found by this name, in any spelling. You may not see all records.')}
    </p>`;
  }

  #hitLine(hit: SearchHit): Line {
    const kind =
      hit.kind === 'actor' && hit.detail ? kindWord(hit.detail) : recordKindWord(hit.kind);
    const detail = [kind, hit.matched].filter(Boolean).join(' · ');
    return {
      shown: html`<span>${hit.name}</span><am-tlp .label=${hit.tlp}></am-tlp>
        <span class="detail">${detail}</span>`,
      choose: () => this.#goTo(hit),
    };
  }

  #commandLine({ text, keys, run }: Command): Line {
    return {
      shown: html`<span>${text}</span
        ><span class="keys">${keys.map((key) => html`<span>${key}</span>`)}</span>`,
      choose: () => run(this),
    };
  }

  #option(line: Line, index: number) {
    return html`<div
      role="option"
      id="hit-${index}"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointerup=${() => this.#choose(line)}
    >
      ${line.shown}
    </div>`;
  }

  readonly #type = (): void => {
    this.text = this.input.value;
    this.active = this.text === '' && !this.listing ? -1 : 0;
    this.open = true;
  };

  readonly #close = (): void => {
    this.open = false;
    this.listing = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const lines = this.#lines;
    const count = lines.length;
    const line = lines[this.active];
    if (event.key === 'ArrowDown') this.#move(1, count);
    else if (event.key === 'ArrowUp') this.#move(-1, count);
    else if (event.key === 'Enter' && line && this.open) this.#choose(line);
    else if (event.key === 'Escape' && this.open) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(by: 1 | -1, count: number): void {
    if (this.text.trim() === '') this.listing = true;
    this.open = true;
    this.active = (this.active + by + count) % Math.max(count, 1);
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    const all = isPressed(event, 'commands');
    if (!all && !isPressed(event, 'find', isTyping(event))) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
    this.open = true;
    this.listing = all;
    this.active = all || this.text !== '' ? 0 : -1;
  };

  #choose({ choose }: Line): void {
    this.text = '';
    this.#close();
    this.input.blur();
    choose();
  }

  #goTo({ id }: SearchHit): void {
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
