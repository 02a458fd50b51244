// The money picture: left what is recorded, right of the hard edge what is only asked. The table
// beside it says the same in words.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Money, MoneyFlow } from '../../../server/contract/money.js';
import { base } from '../../app/styles.js';
import { kindWord } from '../am-kind/kind-word.js';
import { lineStyle } from '../am-line/line-style.js';
import { flowGraph, type Asked } from './flow-graph.js';
import { layoutFlow, type FlowLayout } from './flow-layout.js';
import type { Box, Line } from './flow-lines.js';
import { flowStyles } from './flow.styles.js';
import { amountText, askedText, flowSentence } from './flow-words.js';

/** Length in px of a line that can say that its amount is not known. */
const ROOM_FOR_UNKNOWN = 110;

@localized()
@customElement('am-flow')
export class AmFlow extends LitElement {
  static override styles = [base, flowStyles];

  @property({ attribute: false }) money: Money | null = null;
  /** Id of the actor that the table points at. */
  @property() selected: string | null = null;

  @state() private available = 960;

  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.available = Math.floor(entry.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    if (this.money === null) return nothing;
    const { direction } = this.money.lookedFor;
    const layout = layoutFlow(flowGraph(this.money), direction, this.available);
    return html`<div
      class="scroll"
      role="region"
      aria-label=${msg('Picture of the money')}
      tabindex="0"
    >
      <svg
        role="img"
        aria-label=${flowSentence(this.money)}
        width=${layout.width}
        height=${layout.height}
      >
        ${field(layout, direction)} ${heads(layout, direction)}
        ${layout.onward.map((line) => this.#line(line))}
        ${layout.returning.map((line) => this.#line(line, msg('returns')))}
        ${layout.asked.map(question)} ${layout.onward.map(amount)}
        ${layout.boxes.map((box) => this.#box(box))} ${layout.unknown.map((box) => this.#box(box))}
      </svg>
    </div>`;
  }

  #line({ of: flow, path, label }: Line<MoneyFlow>, text?: string) {
    const { layer, status, validity } = flow.tie;
    const { dash, opacity } = lineStyle(layer, status, validity);
    const on = this.selected === flow.payee.id || this.selected === flow.payer.id;
    return svg`<g class="flow ${on ? 'on' : ''}" opacity=${opacity}>
      <path d=${path} stroke-dasharray=${dash.length > 0 ? dash.join(' ') : nothing}></path>
      <path class="head" d=${headOf(path)}></path>
    </g>
    ${text ? svg`<text class="amount" x=${label.x} y=${label.y} text-anchor="middle">${text}</text>` : nothing}`;
  }

  #box({ actor, x, y, width, height, column }: Box) {
    const unknown = actor.kind === 'unknown_placeholder';
    const group = actor.kind === 'informal_group' || actor.kind === 'public';
    const kind = unknown ? msg('not known') : kindWord(actor.kind);
    const state = `${unknown ? 'unknown' : ''} ${group ? 'group' : ''} ${
      this.selected === actor.id ? 'on' : ''
    }`;
    return svg`<g class="box ${state}" data-column=${column}>
      <rect x=${x + 0.5} y=${y + 0.5} width=${width - 1} height=${height - 1} rx=${group ? 14 : 4}></rect>
      <foreignObject x=${x} y=${y} width=${width} height=${height}>
        ${html`<div class="words">
          <span><b>${actor.name}</b><small>${kind}</small></span>
          ${unknown ? html`<b class="mark">?</b>` : nothing}
        </div>`}
      </foreignObject>
    </g>`;
  }
}

/** The arrow head at the end of a path that ends with a horizontal or a vertical piece. */
function headOf(path: string): string {
  const end = /([HV])(-?[\d.]+)$/.exec(path);
  if (end?.[1] === 'H') {
    const y = /(-?[\d.]+)H/.exec(path)?.[1] ?? '0';
    return `M${end[2]} ${Number(y) - 4.5}l8 4.5l-8 4.5Z`;
  }
  const x = /H(-?[\d.]+)V/.exec(path)?.[1] ?? '0';
  return `M${Number(x) - 4.5} ${end?.[2] ?? 0}l4.5 -8l4.5 8Z`;
}

/** Where a line is short, that its amount is not known is said above the picture alone. */
function amount({ of: flow, label, room }: Line<MoneyFlow>) {
  if (flow.amount === null && room < ROOM_FOR_UNKNOWN) return nothing;
  return svg`<text class="amount" x=${label.x} y=${label.y} text-anchor="end">${amountText(flow)}</text>`;
}

function question({ of: asked, path, label, room }: Line<Asked>) {
  return svg`<path class="asked" d=${path}></path>
    ${room > 0 ? svg`<text class="ask" x=${label.x} y=${label.y}>${askedText(asked)}</text>` : nothing}`;
}

function field({ edge, width, height }: FlowLayout, direction: 'down' | 'up') {
  if (edge === null) return nothing;
  return svg`<rect class="field" x=${edge} y="0" width=${width - edge} height=${height}></rect>
    <line class="edge" x1=${edge} y1="0" x2=${edge} y2=${height}></line>
    <foreignObject x=${edge + 16} y="8" width=${width - edge - 24} height="48">
      ${html`<p class="field-words">
        <b
          >${
            direction === 'down'
              ? msg('The trail ends here: no onward payment is recorded')
              : msg('Who else gets money is only asked')
          }</b
        ><br />
        ${msg('Asked in the review, not answered. Carries nothing.')}
      </p>`}
    </foreignObject>`;
}

function heads({ boxes, columns }: FlowLayout, direction: 'down' | 'up') {
  const down = direction === 'down';
  const first = boxes.find(({ column }) => column === 0);
  const last = boxes.find(({ column }) => column === columns - 1);
  if (!first || !last || columns < 2) return nothing;
  return svg`<text class="column" x=${first.x} y="14">${down ? msg('Payer') : msg('Recorded as paying')}</text>
    <text class="column" x=${last.x} y="14">${down ? msg('Recorded as receiving') : msg('Holder')}</text>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-flow': AmFlow;
  }
}
