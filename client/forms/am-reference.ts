// One or several records chosen by name: what is chosen as chips, and a search for more.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SubjectName } from '../../server/contract/registry.js';
import type { SearchHit } from '../../server/contract/search.js';
import { errorText } from '../app/error-text.js';
import { base } from '../app/styles.js';
import { shownName } from '../data/names.js';
import { pickStore } from '../data/pick-store.js';
import { resolveNames } from '../data/read-names.js';
import { recordKindWord } from '../elements/am-search/record-kind-word.js';
import '../elements/am-pick/am-pick.js';
import type { AmPick } from '../elements/am-pick/am-pick.js';
import { chips } from './form.styles.js';

@localized()
@customElement('am-reference')
export class AmReference extends LitElement {
  static override styles = [
    base,
    chips,
    css`
      :host {
        display: block;
      }
      am-pick[invalid] {
        --am-edge: var(--am-bad);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) kinds: readonly SubjectName[] = [];
  @property({ attribute: false }) value: readonly string[] = [];
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) clearable = false;
  @property({ type: Boolean }) invalid = false;

  @state() private text = '';
  @query('am-pick') private pick!: AmPick;

  readonly #names = new Task(this, {
    args: () => [this.value.join()] as const,
    task: (_, { signal }) => resolveNames(this.value, signal),
  });
  readonly #hits = new Task(this, {
    args: () => [this.kinds.join(), this.text] as const,
    task: ([, text], { signal }) => pickStore.find(this.kinds, text, signal),
  });

  override focus(): void {
    void this.updateComplete.then(async () => {
      await this.pick.updateComplete;
      this.pick.focus();
    });
  }

  protected override render() {
    void this.#names.value;
    const [only] = this.value;
    const hits = this.#hits.value ?? [];
    return html`${this.multiple ? this.#chips() : nothing}
      <am-pick
        label=${this.required ? `${this.label} *` : this.label}
        placeholder=${this.#placeholder()}
        .value=${this.multiple || only === undefined ? '' : shownName(only)}
        .hits=${hits.filter(({ id }) => !this.value.includes(id))}
        ?clearable=${this.clearable}
        ?invalid=${this.invalid}
        @am-search=${({ detail }: CustomEvent<string>) => (this.text = detail)}
        @am-choose=${({ detail }: CustomEvent<SearchHit>) => this.#choose(detail)}
        @am-clear=${() => this.#send([])}
      ></am-pick>
      <p class="unseen" role="status">${this.#said(hits)}</p>
      ${this.#hits.error ? html`<p class="hint" role="alert">${errorText(this.#hits.error)}</p>` : nothing}`;
  }

  #placeholder(): string {
    if (this.kinds.length > 2) return msg('Type a name');
    return this.kinds.map(recordKindWord).join(' · ');
  }

  #said(hits: readonly SearchHit[]): string {
    if (this.text.trim() === '' || this.#hits.error) return '';
    return hits.length === 0 ? msg('Nothing found by this name, in any spelling.') : '';
  }

  #chips() {
    return html`<ul class="chips">
      ${this.value.map(
        (id) =>
          html`<li class="chip">
            ${shownName(id)}
            <button
              type="button"
              @click=${() => this.#send(this.value.filter((one) => one !== id))}
            >
              <span aria-hidden="true">×</span
              ><span class="unseen">${msg('Remove')} ${shownName(id)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #choose({ id }: SearchHit): void {
    this.text = '';
    this.#send(this.multiple ? [...this.value, id] : [id]);
  }

  #send(ids: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('am-changed', { detail: ids }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-reference': AmReference;
  }
}
