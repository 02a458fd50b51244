// What one sees, to take away: as PNG, as SVG, on paper. Nothing leaves on a shared computer.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { currentAddress } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { shownTheme } from '../../app/theme.js';
import { type MapState } from '../../app/map-address.js';
import type { GraphView } from '../../data/graph-view.js';
import { sessionStore } from '../../data/session-store.js';
import type { AmMap } from '../../map/am-map.js';
import { pictureHead } from './picture-words.js';

type Kind = 'png' | 'svg';

@localized()
@customElement('am-map-export')
export class AmMapExport extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 6px;
        font: 600 12px/16px var(--am-font);
        color: var(--am-ink-2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        margin-bottom: 6px;
      }
    `,
  ];

  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;
  @property({ attribute: false }) map: AmMap | null = null;
  @state() private failure: unknown;

  protected override render() {
    return html`<section>
      <h2>${msg('Take away')}</h2>
      ${
        sessionStore.sharedComputer
          ? html`<p class="quiet">${msg('On a shared computer nothing is downloaded.')}</p>`
          : html`<div class="row">
                <button class="plain" @click=${() => this.#save('png')}>
                  ${msg('Picture (PNG)')}
                </button>
                <button class="plain" @click=${() => this.#save('svg')}>
                  ${msg('Drawing (SVG)')}
                </button>
                <a href=${printHref()}>${msg('Print or PDF')}</a>
              </div>
              <p class="hint">${this.#head}</p>`
      }
      ${this.failure ? html`<p class="bad" role="alert">${errorText(this.failure)}</p>` : nothing}
    </section>`;
  }

  get #head(): string {
    return pictureHead(this.view.graph, this.view.comparison, new Date());
  }

  async #save(kind: Kind): Promise<void> {
    const drawing = this.map?.drawing();
    if (!drawing) return;
    this.failure = undefined;
    try {
      const { pngBlob, svgText } = await import('../../map/picture-file.js');
      const head = this.#head;
      const [theme, { cy }] = [shownTheme(), drawing];
      const blob =
        kind === 'png'
          ? await pngBlob(cy, theme, head)
          : new Blob([svgText(cy, theme, head)], { type: 'image/svg+xml' });
      download(blob, `map-${new Date().toISOString().slice(0, 10)}.${kind}`);
    } catch (error) {
      this.failure = error;
    }
  }
}

/** The page for paper, with all that is said of this map in the address. */
function printHref(): string {
  const { query } = currentAddress();
  return query.size > 0 ? `/map/print?${query}` : '/map/print';
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map-export': AmMapExport;
  }
}
