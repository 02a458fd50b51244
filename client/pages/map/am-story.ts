// The step of a story that is shown: its words over the map, and the way to the next.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../../../server/contract/views.js';
import { changeMapState } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import { stateOfStep } from '../../data/graph-maps.js';

@localized()
@customElement('am-story')
export class AmStory extends LitElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 6px;
        max-height: 40vh;
        overflow: auto;
        padding: 10px 14px;
        border: 1px solid var(--am-accent);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
      .words {
        white-space: pre-line;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) view!: View;
  /** From 1. */
  @property({ type: Number }) step = 1;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  protected override render() {
    const { story } = this.view;
    const step = story[this.step - 1];
    if (!step) return nothing;
    return html`<section aria-label=${msg('Story')}>
      <div aria-live="polite">
        <h2>${step.title}</h2>
        ${step.words === null ? nothing : html`<p class="words">${step.words}</p>`}
      </div>
      <div class="row">
        <button
          class="plain"
          aria-keyshortcuts="PageUp"
          ?disabled=${this.step <= 1}
          @click=${() => this.#go(-1)}
        >
          ${msg('Back')}
        </button>
        <button
          class="plain"
          aria-keyshortcuts="PageDown"
          ?disabled=${this.step >= story.length}
          @click=${() => this.#go(1)}
        >
          ${msg('Next')}
        </button>
        <span class="quiet">${msg(str`Step ${this.step} of ${story.length}`)}</span>
        <button class="link" @click=${() => changeMapState({ step: 0 })}>
          ${msg('Leave the story')}
        </button>
      </div>
    </section>`;
  }

  #go(by: 1 | -1): void {
    const state = stateOfStep(this.view, this.step + by);
    if (state) changeMapState(state);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    this.#go(by);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-story': AmStory;
  }
}
