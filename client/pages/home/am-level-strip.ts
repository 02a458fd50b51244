// The map folded flat: every actor as its shape, by level; a list of links for a screen reader.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Graph } from '../../../server/contract/graph.js';
import { LEVEL_WORDS, type Level } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import '../../elements/am-kind/am-kind.js';
import { byShape, SHAPES } from '../../elements/am-kind/shape-words.js';

const LEVELS: readonly Level[] = ['international', 'national', 'regional', 'local', 'unknown'];

@localized()
@customElement('am-level-strip')
export class AmLevelStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 12px 24px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        padding-bottom: 6px;
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
      .kinds {
        gap: 4px 10px;
        margin-left: auto;
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
      .kinds li {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .level {
        display: grid;
        grid-template-columns: 112px 32px 1fr;
        align-items: start;
        padding: 3px 0;
        border-top: 1px solid var(--am-line-2);
        font: var(--am-small);
      }
      .level b {
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      li a {
        display: block;
        line-height: 0;
        border-radius: 3px;
      }
      li a:hover {
        background: var(--am-accent-wash);
      }
      @media (max-width: 1299px) {
        .kinds {
          order: 1;
          margin-left: 0;
        }
        header a {
          margin-left: auto;
        }
      }
      @media (max-width: 640px) {
        :host {
          padding: 12px;
        }
        .level {
          grid-template-columns: 1fr auto;
        }
        ul {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) graph!: Graph;

  protected override render() {
    return html`
      <header>
        <h2>${msg('Everybody on the map, by level')}</h2>
        <ul class="kinds">
          ${SHAPES.map(
            ([kind, text]) => html`<li><am-kind kind=${kind} decorative></am-kind>${text()}</li>`,
          )}
        </ul>
        <a href="/map">${msg('Open the map')}</a>
      </header>
      ${LEVELS.map((level) => this.#level(level))}
    `;
  }

  #level(level: Level) {
    const actors = this.graph.actors
      .filter((actor) => actor.level === level)
      .sort((a, b) => byShape(a.kind, b.kind) || a.name.localeCompare(b.name));
    return html`<div class="level">
      <a href="/map?levels=${level}">${capital(word(LEVEL_WORDS[level]))}</a>
      <b>${actors.length}</b>
      <ul>
        ${actors.map(
          ({ id, name, kind, us }) =>
            html`<li>
              <a href="/record/${id}" aria-label=${name} title=${name}>
                <am-kind kind=${kind} ?us=${us} decorative></am-kind>
              </a>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-level-strip': AmLevelStrip;
  }
}
