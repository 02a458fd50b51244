// The map of a phone: one actor, and its lines in words by colour group.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { LEVEL_WORDS, TIE_STATUS_WORDS } from '../../../server/contract/vocabulary.js';
import { layerSquares } from '../../app/layer-squares.js';
import { word } from '../../app/locale.js';
import type { MapState } from '../../app/map-address.js';
import { plural } from '../../app/plural.js';
import { base } from '../../app/styles.js';
import { capital, LAYER_GROUP_WORDS } from '../../app/words.js';
import type { GraphView } from '../../data/graph-view.js';
import { shownName } from '../../data/names.js';
import '../../elements/am-kind/am-kind.js';
import { kindWord } from '../../elements/am-kind/kind-word.js';
import '../../elements/am-line/am-line.js';
import { drawnTies, focusLines, mostTied, type FocusLine } from './focus-lines.js';
import { questionChips, questionLinks } from './question-links.js';

@localized()
@customElement('am-focus-list')
export class AmFocusList extends LitElement {
  static override styles = [
    base,
    questionChips,
    layerSquares,
    css`
      :host {
        display: block;
        padding: 8px 12px 24px;
      }
      .questions {
        padding-bottom: 8px;
        overflow-x: auto;
      }
      .questions a {
        padding: 8px 14px;
        border-radius: 20px;
      }
      .card {
        display: block;
        padding: 10px 12px;
        border: 1px solid var(--am-edge);
        border-radius: var(--am-radius-card);
        color: var(--am-ink);
        text-decoration: none;
      }
      .card h1 {
        display: flex;
        align-items: center;
        gap: 8px;
        font: var(--am-section);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 10px 0 4px;
        border-bottom: 1px solid var(--am-line-2);
        font: 600 13px/18px var(--am-font);
      }
      h2 span {
        margin-left: auto;
        color: var(--am-ink-2);
        font-weight: 400;
      }
      li a {
        display: grid;
        grid-template-columns: 44px 1fr auto;
        align-items: center;
        min-height: 44px;
        color: var(--am-ink);
        text-decoration: none;
      }
      .folded {
        margin-top: 12px;
      }
      li b {
        display: block;
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;

  protected override render() {
    const { graph } = this.view;
    const id = this.state.focus[0] ?? mostTied(graph);
    const actor = graph.actors.find((one) => one.id === id);
    const drawn = drawnTies(graph);
    const folded = graph.ties.length - drawn.length;
    return html`
      <nav class="questions" aria-label=${msg('Questions')}>${questionLinks()}</nav>
      ${
        actor
          ? html`<a class="card" href="/map?focus=${actor.id}&amp;select=${actor.id}">
              <h1>
                <am-kind kind=${actor.kind} ?us=${actor.us} decorative></am-kind>${actor.name}
              </h1>
              <p class="quiet">${this.#about(actor.level, actor.kind, actor.ties)}</p>
            </a>`
          : html`<p>${msg('No actor is visible to you here.')}</p>`
      }
      ${actor ? focusLines(drawn, actor.id).map(([group, lines]) => this.#group(group, lines, actor.id)) : nothing}
      ${folded > 0 ? html`<p class="hint folded">${foldedWords(folded)}</p>` : nothing}
    `;
  }

  #about(level: keyof typeof LEVEL_WORDS, kind: string, ties: number): string {
    const lines = plural(ties, {
      one: msg('1 relationship'),
      other: msg(str`${ties} relationships`),
    });
    return [capital(word(LEVEL_WORDS[level])), kindWord(kind), lines].join(' · ');
  }

  #group(group: keyof typeof LAYER_GROUP_WORDS, lines: FocusLine[], id: string) {
    return html`
      <h2 data-group=${group}><i></i>${LAYER_GROUP_WORDS[group]()}<span>${lines.length}</span></h2>
      <ul>
        ${lines.map((line) => this.#line(line, id))}
      </ul>
    `;
  }

  #line({ other, ties }: FocusLine, id: string) {
    const [tie] = ties;
    const phrases = new Set(
      ties.map(({ type, from }) =>
        word(from === id ? tieType(type).phrase : tieType(type).inverse),
      ),
    );
    const known = tie.status === 'stated' ? '' : ` · ${word(TIE_STATUS_WORDS[tie.status])}`;
    return html`<li>
      <a href="/map?focus=${other}">
        <am-line .layer=${tie.layer} .status=${tie.status} .validity=${tie.validity}></am-line>
        <span>
          <b>${shownName(other)}</b>
          <span class="hint">${[...phrases].join(', ')}${known}</span>
        </span>
        ${ties.length > 1 ? html`<span class="quiet">×${ties.length}</span>` : nothing}
      </a>
    </li>`;
  }
}

const foldedWords = (count: number): string =>
  plural(count, {
    one: msg('Folded away: 1 relationship (proposed, contact, past or to an issue).'),
    other: msg(str`Folded away: ${count} relationships (proposed, contacts, past or to issues).`),
  });

declare global {
  interface HTMLElementTagNameMap {
    'am-focus-list': AmFocusList;
  }
}
