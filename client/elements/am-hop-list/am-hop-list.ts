// A pathway step by step: who is in between stands between the steps, the weakest step is unfolded.
import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { localized, msg, str } from '@lit/localize';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnsweredTie, NamedRecord } from '../../../server/contract/analysis.js';
import type { Pathway, PathStep } from '../../../server/contract/pathways.js';
import { tlpRank, type Tlp } from '../../../server/contract/labels.js';
import { base } from '../../app/styles.js';
import '../am-cite/am-cite.js';
import '../am-class/am-class.js';
import '../am-factors/am-factors.js';
import '../am-kind/am-kind.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-line/am-line.js';
import { lineStyle } from '../am-line/line-style.js';
import '../am-stance/am-stance.js';
import { stanceSentence, type StanceSides } from '../am-stance/stance-sentence.js';
import '../am-tlp/am-tlp.js';
import { hopListStyles } from './hop-list.styles.js';
import {
  alternativeWords,
  directionOf,
  sourceWords,
  standingWords,
  stepPhrase,
  willingnessWords,
} from './pathway-words.js';

const NOTHING_RECORDED: StanceSides = { official: null, personal: null, undivided: null };

@localized()
@customElement('am-hop-list')
export class AmHopList extends LitElement {
  static override styles = [base, hopListStyles];

  @property({ attribute: false }) pathway: Pathway | null = null;
  /** Positions of those in between, on the issue asked about. */
  @property({ attribute: false }) stances: ReadonlyMap<string, StanceSides> = new Map();
  @property() aim: 'for' | 'against' = 'for';
  /** Only stricter labels are shown: a tag on every row would be read as none. */
  @property() headTlp: Tlp = 'CLEAR';
  @property({ type: Boolean }) terms = false;

  @state() private unfolded: ReadonlySet<number> = new Set();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pathway') && this.pathway) this.unfolded = new Set([this.pathway.weakest]);
  }

  override render() {
    const first = this.pathway?.steps[0];
    if (!this.pathway || !first) return nothing;
    const { steps, decides } = this.pathway;
    return html`<ol>
      ${this.#us(first)}
      ${steps.map((step, index) => [
        this.#step(step, index),
        index + 1 < steps.length ? this.#between(step.to, steps[index + 1]) : this.#end(step.to),
      ])}
      ${decides ? this.#decides(decides.tie, decides.on, decides.wider) : nothing}
    </ol>`;
  }

  #us({ from: actor, tie }: PathStep) {
    const aim = this.aim === 'for' ? msg('we are for') : msg('we are against');
    return html`<li class="actor">
      ${spine(tie)}
      <span class="mark"><am-kind kind=${actor.kind} us decorative size="22"></am-kind></span>
      <div class="line">
        ${this.#name(actor)} <span class="kind">${msg('us')}</span>
        <span class="aside push">${aim}</span>
      </div>
    </li>`;
  }

  #between(actor: NamedRecord, next: PathStep | undefined) {
    const willingness = next?.willingness ?? null;
    const sides = this.stances.get(actor.id) ?? NOTHING_RECORDED;
    return html`<li class="actor">
      ${next ? spine(next.tie) : nothing}
      <span class="mark"><am-kind kind=${actor.kind} decorative size="22"></am-kind></span>
      <div class="line">
        ${this.#name(actor)} <span class="kind">${kindWord(actor.kind)}</span>
        <span class="stance push">
          <am-stance
            .official=${sides.official}
            .personal=${sides.personal}
            .undivided=${sides.undivided}
          ></am-stance>
          <span>${betweenWords(sides, willingness)}</span>
          ${this.terms && willingness ? html`<span class="kind">${willingness.value}</span>` : nothing}
        </span>
      </div>
    </li>`;
  }

  #end(actor: NamedRecord) {
    return html`<li class="actor">
      <span class="mark"><am-kind kind=${actor.kind} decorative size="22"></am-kind></span>
      <div class="line">
        ${this.#name(actor)} <span class="kind">${kindWord(actor.kind)}</span>
        ${
          this.pathway?.decides
            ? nothing
            : html`<span class="aside push">${msg('whom we want to reach')}</span>`
        }
      </div>
    </li>`;
  }

  #decides(tie: AnsweredTie, on: NamedRecord, wider: boolean) {
    return html`<li class="actor">
      <span class="mark"></span>
      <div class="line">
        <am-line layer=${tie.layer} status=${tie.status} validity=${tie.validity}></am-line>
        <span>${stepPhrase({ tie, direction: 'with' })} ${this.#name(on)}</span>
        <span class="aside push">
          ${standingWords(tie)}${wider ? msg(' · the wider topic, not what was asked') : nothing}
        </span>
      </div>
    </li>`;
  }

  #name(record: NamedRecord) {
    return html`<a href=${`/record/${record.id}`}>${record.name}</a> ${this.#stricter(record.tlp)}`;
  }

  #stricter(tlp: Tlp) {
    return tlpRank(tlp) > tlpRank(this.headTlp) ? html`<am-tlp label=${tlp}></am-tlp>` : nothing;
  }

  #step(step: PathStep, index: number) {
    const { tie } = step;
    const open = this.unfolded.has(index);
    const weakest = this.pathway?.weakest === index;
    return html`<li class="step ${open ? 'open' : ''} ${weakest ? 'weakest' : ''}">
      ${spine(tie)}
      <span class="mark"><span class="number">${index + 1}</span></span>
      <div class="box">
        <button
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${`step-${index}`}
          @click=${() => this.#toggle(index)}
        >
          <span class="line">
            <am-line layer=${tie.layer} status=${tie.status} validity=${tie.validity}></am-line>
            <span class="phrase">${stepPhrase(step)}</span>
            ${this.#stricter(tie.tlp)}
            ${weakest ? html`<span class="tag push">${msg('Weakest step')}</span>` : nothing}
            <am-class class=${weakest ? '' : 'push'} value=${step.class}></am-class>
          </span>
          <span class="standing">
            ${standingWords(tie)}${
              open ? nothing : ` · ${sourceWords(tie)} · ${alternativeWords(step)}`
            }
          </span>
        </button>
        <div class="inside" id=${`step-${index}`} ?hidden=${!open}>
          ${open ? this.#inside(step) : nothing}
        </div>
      </div>
    </li>`;
  }

  #inside(step: PathStep) {
    const { tie } = step;
    return html`<am-factors .step=${step} ?terms=${this.terms}></am-factors>
      ${
        this.terms
          ? html`<p class="terms">${msg(str`Terms multiplied: ${step.probability.toFixed(3)}`)}</p>`
          : nothing
      }
      <div class="columns">
        <section>
          <h3>${msg('Evidence')}</h3>
          ${
            tie.evidence.length > 0
              ? tie.evidence.map(
                  (evidence) =>
                    html`<am-cite
                      .evidence=${evidence}
                      href=${`/record/${evidence.source}`}
                    ></am-cite>`,
                )
              : msg('Unsourced: nobody has said where this is from.')
          }
        </section>
        <section>
          <h3>${msg('What the record says')}</h3>
          ${tie.statement ?? msg('Nothing beyond the relationship itself.')}
        </section>
        <section>
          <h3>${msg('Another way over this step')}</h3>
          ${
            step.alternatives.length === 0
              ? msg('Nothing else recorded could carry it.')
              : html`<ul>
                  ${step.alternatives.map(
                    (other) =>
                      html`<li>
                        <am-line
                          layer=${other.layer}
                          status=${other.status}
                          validity=${other.validity}
                        ></am-line>
                        ${stepPhrase({ tie: other, direction: directionOf(other, step) })}:
                        ${standingWords(other)} ${this.#stricter(other.tlp)}
                      </li>`,
                  )}
                </ul>`
          }
        </section>
      </div>`;
  }

  #toggle(index: number): void {
    const next = new Set(this.unfolded);
    if (!next.delete(index)) next.add(index);
    this.unfolded = next;
  }
}

function betweenWords(sides: StanceSides, willingness: PathStep['willingness']): string {
  const effect = willingness ? willingnessWords(willingness) : '';
  const nobodySaid = !sides.official && !sides.personal && !sides.undivided;
  if (nobodySaid) return effect ? msg(str`nothing recorded; ${effect}`) : msg('nothing recorded');
  return effect ? stanceSentence(sides, effect) : stanceSentence(sides);
}

function spine(tie: AnsweredTie) {
  const { group, dash, width, opacity } = lineStyle(tie.layer, tie.status, tie.validity);
  return html`<svg class="spine" aria-hidden="true">
    ${svg`<line
      x1="2"
      y1="0"
      x2="2"
      y2="100%"
      stroke=${`var(--am-layer-${group})`}
      stroke-width=${width + 0.5}
      stroke-dasharray=${dash.length > 0 ? dash.join(' ') : nothing}
      opacity=${opacity}
    ></line>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-hop-list': AmHopList;
  }
}
