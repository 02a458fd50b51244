// The map on paper, A4 or A3, in grey: numbered lines and a list of what they are. RED is left out
// unless it is asked for.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Graph, GraphTie } from '../../../server/contract/graph.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { TIE_STATUS_WORDS, VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { errorText } from '../../app/error-text.js';
import { word } from '../../app/locale.js';
import { base } from '../../app/styles.js';
import { graphPlaces } from '../../data/graph-places.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import { shownName } from '../../data/names.js';
import { sessionStore } from '../../data/session-store.js';
import { MARK_WORDS } from '../../elements/am-graph-table/change-columns.js';
import '../../elements/am-line/am-line.js';
import '../../map/am-map.js';
import type { AmMap } from '../../map/am-map.js';
import type { Bundle } from '../../map/drawn.js';
import type { Mark } from '../../map/marks.js';
import { numberLines } from '../../map/numbered.js';
import { svgElement } from '../../map/picture-file.js';
import { tieTitle } from '../../map/tie-title.js';
import { makeInputs } from './map-inputs.js';
import { pictureHead } from './picture-words.js';
import { withoutRed } from './strictest.js';

const STATUSES = ['stated', 'interviewee', 'analyst_inferred', 'alleged', 'open_question'] as const;
const PAPERS = { A4: 'A4 landscape', A3: 'A3 landscape' } as const;
type Paper = keyof typeof PAPERS;

@localized()
@customElement('am-page-map-print')
export class AmPageMapPrint extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 16px 24px 48px;
        background: #fff;
        color: #000;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin-bottom: 16px;
        padding: 8px 12px;
        background: var(--am-surface);
        color: var(--am-ink);
      }
      am-map {
        position: absolute;
        left: -9999px;
        width: 1440px;
        height: 900px;
      }
      .picture svg {
        display: block;
        width: 100%;
        height: auto;
      }
      h1 {
        font: 600 14px/20px var(--am-font);
      }
      h2 {
        margin: 16px 0 4px;
        font: 600 13px/18px var(--am-font);
      }
      .label {
        text-align: end;
        font: 600 12pt/16pt var(--am-font);
      }
      ol,
      .legend {
        columns: 2;
        font: 400 9pt/12pt var(--am-font);
      }
      ol {
        padding-left: 24px;
        list-style: decimal;
      }
      li {
        break-inside: avoid;
      }
      .legend {
        --am-line-colour: #000;
      }
      @media print {
        :host {
          padding: 0;
        }
        .tools {
          display: none;
        }
      }
      @media (max-width: 640px) {
        ol,
        .legend {
          columns: 1;
        }
      }
    `,
  ];

  @state() private red = false;
  @state() private paper: Paper = 'A4';
  @state() private lines: readonly Bundle[] = [];

  readonly #graph = new GraphViewController(this);
  readonly #inputs = makeInputs();
  readonly #sheet = new CSSStyleSheet();
  #drawn: { whole: Graph; red: boolean; graph: Graph } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }

  protected override render() {
    if (sessionStore.sharedComputer)
      return html`<h1>${msg('Print')}</h1>
        <p>${msg('On a shared computer nothing is printed.')}</p>`;
    const { view, error, state: mapState } = this.#graph;
    if (!view && error) return html`<p role="alert">${errorText(error)}</p>`;
    if (!view) return html`<p role="status">${msg('Reading the map …')}</p>`;
    this.#sheet.replaceSync(`@page { size: ${PAPERS[this.paper]}; margin: 16mm; }`);
    const graph = this.#graphOf(view.graph);
    const { folds, closed } = this.#inputs(view, mapState);
    const head = pictureHead(graph, view.comparison, new Date());
    const wordsOf = (tie: GraphTie): string => tieWords(tie, view.marks.get(tie.id));
    return html`
      ${this.#tools()}
      <p class="label">${head}</p>
      <h1>${msg('Map of actors and their relationships')}</h1>
      <am-map
        inert
        .graph=${graph}
        .folds=${folds}
        .closed=${closed}
        .layout=${mapState.layout}
        .centre=${mapState.focus[0] ?? null}
        .pinned=${graphPlaces.of(mapState.layout)}
        .word=${word}
        theme="paper"
        @am-map-counts=${this.#draw}
      ></am-map>
      <div
        class="picture"
        role="img"
        aria-label=${msg('The map; its relationships are listed below')}
      ></div>
      <h2>${msg('How it is known')}</h2>
      <ul class="legend">
        ${STATUSES.map(
          (status) =>
            html`<li><am-line .status=${status}></am-line> ${word(TIE_STATUS_WORDS[status])}</li>`,
        )}
      </ul>
      <h2>${msg('Relationships, by the numbers on the lines')}</h2>
      ${
        this.lines.length === 0
          ? html`<p>${msg('None is drawn.')}</p>`
          : html`<ol>
              ${this.lines.map((line) => html`<li>${line.ties.map(wordsOf).join('; ')}</li>`)}
            </ol>`
      }
      <p class="label">${head}</p>
    `;
  }

  #tools() {
    return html`<div class="tools">
      <button class="plain" @click=${() => print()}>${msg('Print')}</button>
      <label>
        ${msg('Paper')}
        <select
          .value=${this.paper}
          @change=${(event: Event & { currentTarget: HTMLSelectElement }) =>
            (this.paper = event.currentTarget.value === 'A3' ? 'A3' : 'A4')}
        >
          ${(['A4', 'A3'] as const).map((size) => html`<option>${size}</option>`)}
        </select>
      </label>
      <label>
        <input type="checkbox" .checked=${this.red} @change=${() => (this.red = !this.red)} />
        ${msg('Also what is labelled RED')}
      </label>
    </div>`;
  }

  /** The same object as long as the same is printed, so that it is laid out once. */
  #graphOf(whole: Graph): Graph {
    if (this.#drawn?.whole !== whole || this.#drawn.red !== this.red)
      this.#drawn = { whole, red: this.red, graph: this.red ? whole : withoutRed(whole) };
    return this.#drawn.graph;
  }

  readonly #draw = ({ currentTarget }: Event & { currentTarget: AmMap }): void => {
    const drawing = currentTarget.drawing();
    const picture = this.renderRoot.querySelector('.picture');
    if (!drawing || !picture || !this.#drawn) return;
    const { cy, draft } = drawing;
    this.lines = numberLines(cy, draft.model, draft.picture);
    const head = pictureHead(this.#drawn.graph, this.#graph.view?.comparison ?? null, new Date());
    picture.replaceChildren(svgElement(cy, 'paper', head));
  };
}

/** "Pays bribes to: sex workers → police (alleged, weakened)", and what it did between two dates. */
function tieWords({ type, from, to, status, validity }: GraphTie, mark?: Mark): string {
  const { phrase, directed } = tieType(type);
  const title = tieTitle(word(phrase), shownName(from), shownName(to), directed);
  const holds = validity === 'current' ? [] : [word(VALIDITY_WORDS[validity])];
  const did = mark ? [MARK_WORDS[mark]()] : [];
  return `${title} (${[word(TIE_STATUS_WORDS[status]), ...holds, ...did].join(', ')})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-map-print': AmPageMapPrint;
  }
}
