// What lines and shapes mean; each sign shows only what has it.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  ActorKind,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
} from '../../../server/contract/vocabulary.js';
import { layerSquares } from '../../app/layer-squares.js';
import { word } from '../../app/locale.js';
import { NO_FILTER, type GraphFilter } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import { LAYER_GROUP_WORDS } from '../../app/words.js';
import '../../elements/am-kind/am-kind.js';
import { kindShape } from '../../elements/am-kind/kind-shape.js';
import { SHAPES } from '../../elements/am-kind/shape-words.js';
import '../../elements/am-line/am-line.js';
import { LAYER_GROUPS } from '../../map/line-look.js';
import { layerKey, legendKey, legendKeys } from './legend-keys.js';

const STATUSES = [
  'stated',
  'interviewee',
  'analyst_inferred',
  'alleged',
  'open_question',
  'recommended',
] as const;
const VALIDITIES = ['one_off', 'lapsed'] as const;

/** Kinds of actor that have the same shape as this one. */
const sameShape = (kind: string): string[] =>
  ActorKind.options.filter((one) => kindShape(one).path === kindShape(kind).path);

@localized()
@customElement('am-map-legend')
export class AmMapLegend extends LitElement {
  static override styles = [
    base,
    layerSquares,
    legendKeys,
    css`
      :host {
        position: absolute;
        inset: auto auto calc(100% + 4px) 8px;
        z-index: 4;
        display: block;
        max-width: calc(100% - 16px);
        padding: 12px 16px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        color: var(--am-ink);
        box-shadow: var(--am-shadow);
      }
      [role='group'] {
        display: grid;
        grid-template-columns: auto auto auto;
        gap: 8px 32px;
      }
      li {
        padding: 2px 0;
      }
      .hint {
        grid-column: 1 / -1;
      }
      @media (max-width: 640px) {
        :host {
          max-height: 60vh;
          overflow: auto;
        }
        [role='group'] {
          grid-template-columns: auto auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) filter: GraphFilter = NO_FILTER;

  protected override render() {
    const { filter } = this;
    return html`<div role="group" aria-label=${msg('Legend')}>
      <ul>
        ${STATUSES.map((status) => {
          const sign = html`<am-line .status=${status}></am-line>${word(TIE_STATUS_WORDS[status])}`;
          return html`<li>${legendKey(filter, 'statuses', [status], sign)}</li>`;
        })}
        ${VALIDITIES.map((holds) => {
          const sign = html`<am-line .validity=${holds}></am-line>${word(VALIDITY_WORDS[holds])}`;
          return html`<li>${legendKey(filter, 'validity', [holds], sign)}</li>`;
        })}
        <li>
          <span class="key"><am-line conflict></am-line>${msg('in conflict')}</span>
        </li>
      </ul>
      <ul>
        ${LAYER_GROUPS.map(
          (group) => html`<li>${layerKey(filter, group, LAYER_GROUP_WORDS[group]())}</li>`,
        )}
      </ul>
      <ul>
        ${SHAPES.map(([kind, text]) => {
          const sign = html`<am-kind kind=${kind} decorative></am-kind>${text()}`;
          return html`<li>${legendKey(filter, 'kinds', sameShape(kind), sign)}</li>`;
        })}
        <li>
          <span class="key"><am-kind kind="ngo" us decorative></am-kind>${msg('us')}</span>
        </li>
      </ul>
      <p class="hint">
        ${msg('Press a sign to show only what has it; press it again to show all.')}
        ${msg('Wider lines: several relationships between the same two.')}
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map-legend': AmMapLegend;
  }
}
