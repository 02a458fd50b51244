// Why a step is as strong as it is: what counts, what is recorded, what it does here.
import { css, html, LitElement, nothing } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import type { Factor } from '../../../server/contract/analysis.js';
import type { PathStep } from '../../../server/contract/pathways.js';
import { factorEffect, factorName, factorRecorded, travelWords } from './factor-words.js';

@localized()
@customElement('am-factors')
export class AmFactors extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-size: 13px;
      line-height: 18px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 12px 4px 0;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
      border-bottom: 1px solid var(--am-line-2);
    }
    th {
      color: var(--am-ink-2);
    }
    thead th {
      border-bottom-color: var(--am-edge);
    }
    tbody th {
      white-space: nowrap;
      width: 140px;
    }
    td:nth-child(3) {
      width: 148px;
    }
    td::first-letter,
    td span::first-letter {
      text-transform: uppercase;
    }
    td:nth-child(3)::first-letter {
      text-transform: none;
    }
    .most {
      font-weight: 600;
    }
    .term {
      text-align: end;
      font-variant-numeric: tabular-nums;
      width: 56px;
    }
    @media (max-width: 640px) {
      thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tr {
        display: grid;
        grid-template-columns: 1fr auto;
        padding: 6px 0;
        border-bottom: 1px solid var(--am-line-2);
      }
      th,
      td {
        border: 0;
        padding: 0;
      }
      tbody th,
      td:nth-child(3) {
        width: auto;
      }
      td:nth-child(2) {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `;

  @property({ attribute: false }) step: PathStep | null = null;
  /** Shows the numbers behind the words. */
  @property({ type: Boolean }) terms = false;

  override render() {
    if (this.step === null) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${msg('What counts')}</th>
          <th scope="col">${msg('Recorded')}</th>
          <th scope="col">${msg('What it does here')}</th>
          ${this.terms ? html`<th scope="col" class="term">${msg('Term')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${this.step.factors.map((factor) => this.#row(factor))}
        <tr>
          <th scope="row">${msg('Influence travels')}</th>
          <td>${travelWords(this.step)}</td>
          <td>${msg('fits this direction')}</td>
          ${this.terms ? html`<td></td>` : nothing}
        </tr>
      </tbody>
    </table>`;
  }

  #row(factor: Factor) {
    const most = factor.effect === 'holds_back_most' || factor.effect === 'holds_back';
    return html`<tr>
      <th scope="row">${factorName(factor.name)}</th>
      <td>${factorRecorded(factor)}</td>
      <td class=${most ? 'most' : ''}>${factorEffect(factor.effect)}</td>
      ${this.terms ? html`<td class="term">${factor.value.toFixed(2)}</td>` : nothing}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-factors': AmFactors;
  }
}
