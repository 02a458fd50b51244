// The form of one or several records that are written together, made from the contract's schemas.
import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BatchAnswer } from '../../server/contract/batch.js';
import { base } from '../app/styles.js';
import type { EditSession, Part } from '../data/edit-session.js';
import { outbox } from '../data/outbox-in-page.js';
import './am-clashes.js';
import type { Host } from './inputs.js';
import { faultSummary } from './fault-summary.js';
import { faultText } from './fault-words.js';
import { valueAt } from './field-values.js';
import { formStyles } from './form.styles.js';
import { partField, partFields } from './part-fields.js';
import { saveWords } from './save-words.js';

/** `am-saved` carries the answer of the server; `am-leave` is Escape or Cancel. */
export interface AmFormEvents {
  'am-saved': CustomEvent<BatchAnswer>;
  'am-leave': CustomEvent<void>;
}

/** Kinds that are assertions: their evidence is asked for at once. */
const SOURCED_AT_ONCE: ReadonlySet<string> = new Set(['tie', 'position']);

@localized()
@customElement('am-form')
export class AmForm extends LitElement {
  static override styles = [
    base,
    formStyles,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 16px;
      }
      h2 {
        margin-bottom: 8px;
      }
      summary {
        padding: 4px 0;
        color: var(--am-accent);
        cursor: pointer;
      }
      details > .fields {
        margin-top: 8px;
      }
      summary.head {
        color: var(--am-ink);
        font: var(--am-section);
      }
      .part + .part {
        padding-top: 12px;
        border-top: 1px solid var(--am-line);
      }
      .foot {
        position: sticky;
        bottom: 0;
        z-index: 2;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 10px 0;
        border-top: 1px solid var(--am-line);
        background: var(--am-surface);
      }
    `,
  ];

  @property({ attribute: false }) session!: EditSession;
  /** Saves a record that is there already whenever one is done with a field. */
  @property({ type: Boolean }) autosave = false;

  #ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends.splice(0)) end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#listen();
  }

  /** The first field that is still empty has the focus. */
  protected override firstUpdated(): void {
    const [part] = this.session.parts;
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('.part:first-of-type .field')];
    const empty = fields.find(({ dataset }) => isEmpty(part?.fields[dataset['path'] ?? '']));
    (empty ?? fields[0])?.querySelector<HTMLElement>(CONTROLS)?.focus();
  }

  /** Saves; where something is wrong, the summary of it takes the focus. */
  async save(): Promise<void> {
    const answer = await this.session.save();
    await this.updateComplete;
    if (answer) this.dispatchEvent(new CustomEvent('am-saved', { detail: answer }));
    else this.renderRoot.querySelector<HTMLElement>('.summary, am-clashes:not([hidden])')?.focus();
  }

  protected override render() {
    const { session } = this;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.save();
      }}
    >
      ${
        session.restored && session.state === 'changed'
          ? html`<p class="note">
              ${msg('You had typed this before; it is not saved yet.')}
              <button type="button" class="link" @click=${() => session.discard()}>
                ${msg('Discard it')}
              </button>
            </p>`
          : nothing
      }
      ${
        session.retired
          ? html`<p class="note" role="status">
              ${msg('This was retired meanwhile, or its making was undone. It can be restored from its page or by redo.')}
            </p>`
          : nothing
      }
      ${faultSummary(session, idOf, (event, part, path) => this.#goTo(event, part, path))}
      <am-clashes
        .session=${session}
        .clashes=${session.clashes}
        .taken=${session.taken}
        tabindex="-1"
        ?hidden=${session.clashes.length + session.taken.length === 0}
      ></am-clashes>
      ${session.parts.map((part, index) => this.#part(part, index))}
      ${session.wantsReason ? this.#reason() : nothing}
      <div class="foot">
        <wa-button type="submit" variant="brand">${msg('Save')}</wa-button>
        <wa-button type="button" appearance="outlined" @click=${this.#leave}>
          ${session.isChanged ? msg('Later') : msg('Close')}
        </wa-button>
        <span role="status">${saveWords(session.state, outbox.state)}</span>
      </div>
    </form>`;
  }

  #part(part: Part, index: number): TemplateResult {
    const host: Host = {
      id: (path) => idOf(index, path),
      fault: (path) => this.#faultAt(part, index, path),
      change: (path, value, done) => this.#change(index, path, value, done),
    };
    const { first, more } = partFields(part);
    const openMore = more.some((name) => this.#hasFault(index, name));
    const body = html`<div class="fields">${first.map((name) => partField(part, name, host))}</div>
      <details ?open=${openMore}>
        <summary>${msg('More')}</summary>
        <div class="fields">${more.map((name) => partField(part, name, host))}</div>
      </details>`;
    return html`<section class="part">${index > 0 ? this.#evidence(body) : body}</section>`;
  }

  #evidence(body: TemplateResult) {
    const [{ kind } = { kind: 'note' }] = this.session.parts;
    return html`<details ?open=${SOURCED_AT_ONCE.has(kind)}>
      <summary class="head">${msg('According to')}</summary>
      <p class="hint">
        ${msg('No evidence yet: saved as unsourced, left out of outside briefings.')}
      </p>
      ${body}
    </details>`;
  }

  #reason() {
    const { session } = this;
    return html`<div class="field">
      <label for="reason">${msg('Why does the label become less strict?')} *</label>
      <input
        id="reason"
        type="text"
        .value=${session.reason}
        @input=${({ currentTarget: input }: Event) => {
          if (input instanceof HTMLInputElement) session.reason = input.value;
        }}
      />
    </div>`;
  }

  #change(part: number, path: string, value: unknown, done: boolean): void {
    this.session.set(part, path, value);
    const there = this.session.parts.every(({ id, optional }) => id !== null || optional);
    if (done && this.autosave && there) void this.session.save();
  }

  #faultAt(part: Part, index: number, path: string): string | undefined {
    const fault = this.session.faults.get(`${index}.${path}`);
    return fault && faultText(fault, valueAt(part.fields, path.split('.')));
  }

  #hasFault(index: number, name: string): boolean {
    const place = `${index}.${name}`;
    return [...this.session.faults.keys()].some(
      (path) => path === place || path.startsWith(`${place}.`),
    );
  }

  #goTo(event: Event, part: string, path: readonly string[]): void {
    event.preventDefault();
    for (let length = path.length; length > 0; length -= 1) {
      const id = idOf(part, path.slice(0, length).join('.'));
      const found = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
      if (found) return found.focus();
    }
    this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.save();
    else if (event.key === 'Escape' && !event.defaultPrevented) this.#leave();
    else return;
    event.preventDefault();
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new CustomEvent('am-leave'));
  };

  #listen(): void {
    for (const end of this.#ends.splice(0)) end();
    const update = (): void => this.requestUpdate();
    this.#ends = [this.session, outbox].map((store) => store.subscribe(update));
  }
}

const CONTROLS = 'input, textarea, select, am-reference';

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === undefined;

const idOf = (part: number | string, path: string): string =>
  `f-${part}-${path.replaceAll('.', '-')}`;

declare global {
  interface HTMLElementTagNameMap {
    'am-form': AmForm;
  }
}
