// One of the two controls over a graph: a button that opens its choices. Nothing ticked takes all.
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  FILTER_PARTS,
  isOn,
  NO_FILTER,
  type FilterPart,
  type GraphFilter,
} from '../../app/map-address.js';
import { Disclosure } from '../../app/disclosure.js';
import { base, popover } from '../../app/styles.js';
import { capital, FILTER_OPTIONS, FILTER_TITLES, type Option } from '../../app/words.js';

@localized()
@customElement('am-filter')
export class AmFilter extends LitElement {
  static override styles = [
    base,
    popover,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      .panel {
        grid-template-columns: repeat(3, 1fr);
        gap: 12px 24px;
        width: min(720px, calc(100vw - 32px));
      }
      .panel > p {
        grid-column: 1 / -1;
        display: flex;
        justify-content: space-between;
        gap: 12px;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font: 600 12px/16px var(--am-font);
        color: var(--am-ink-2);
      }
      wa-checkbox {
        display: block;
        margin-top: 4px;
        font: var(--am-small);
      }
      @media (max-width: 640px) {
        .panel {
          grid-template-columns: 1fr 1fr;
          width: auto;
        }
      }
    `,
  ];

  @property() mode: 'filter' | 'highlight' = 'filter';
  @property({ attribute: false }) filter: GraphFilter = NO_FILTER;
  readonly #choice = new Disclosure(this);

  protected override render() {
    const on = isOn(this.filter);
    const name = this.mode === 'filter' ? msg('Filter') : msg('Highlight');
    return html`
      <button class="plain" aria-expanded=${this.#choice.open} @click=${this.#choice.toggle}>
        ${name}: ${on ? msg('on') : msg('off')}
      </button>
      ${this.#choice.open ? this.#choices(name) : nothing}
    `;
  }

  #choices(name: string) {
    return html`<div class="panel" role="group" aria-label=${name} tabindex="-1">
      <p>
        <span class="quiet">
          ${
            this.mode === 'filter'
              ? msg('Hides what is not ticked. Nothing ticked: all is shown.')
              : msg('Dims what is not ticked and hides nothing.')
          }
        </span>
        <button class="link" @click=${() => this.#tell(NO_FILTER)}>${msg('Untick all')}</button>
      </p>
      ${FILTER_PARTS.map(
        (part) =>
          html`<fieldset>
            <legend>${FILTER_TITLES[part]()}</legend>
            ${FILTER_OPTIONS[part]().map((option) => this.#box(part, option))}
          </fieldset>`,
      )}
    </div>`;
  }

  #box(part: FilterPart, { value, text }: Option) {
    const values = this.filter[part];
    const ticked = values.includes(value);
    const toggle = (): void => {
      const next = ticked ? values.filter((one) => one !== value) : [...values, value];
      this.#tell({ ...this.filter, [part]: next });
    };
    return html`<wa-checkbox size="s" .checked=${ticked} @change=${toggle}
      >${capital(text)}</wa-checkbox
    >`;
  }

  #tell(filter: GraphFilter): void {
    this.dispatchEvent(new CustomEvent('am-filter', { detail: filter }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-filter': AmFilter;
  }
}
