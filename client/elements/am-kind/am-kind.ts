// The shape of a kind of actor, with the kind as its text alternative.
import { css, html, LitElement, nothing, svg } from 'lit';
import { localized } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { kindShape, US_RING } from './kind-shape.js';
import { kindWord } from './kind-word.js';

@localized()
@customElement('am-kind')
export class AmKind extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    path {
      fill: var(--am-surface);
      stroke: var(--am-ink-2);
      stroke-width: 1.6;
      stroke-linejoin: round;
    }
    .light {
      fill: var(--am-sunk);
      stroke: var(--am-edge);
    }
    .dashed {
      stroke-dasharray: 3 2;
    }
    .us {
      stroke: var(--am-accent);
    }
    .ring {
      fill: none;
      stroke: var(--am-accent);
    }
    text {
      font: 600 12px var(--am-font);
      fill: var(--am-ink);
    }
  `;

  /** An actor's kind, or `issue`, `topic`. */
  @property() kind = 'unknown_placeholder';
  @property({ type: Boolean }) us = false;
  /** Set where the kind stands beside in words. */
  @property({ type: Boolean }) decorative = false;
  @property({ type: Number }) size = 20;

  override render() {
    const { path, light, dashed } = kindShape(this.kind);
    const style = this.us ? 'us' : dashed ? 'dashed' : light ? 'light' : '';
    return html`<svg
      role=${this.decorative ? 'presentation' : 'img'}
      aria-label=${this.decorative ? nothing : kindWord(this.kind)}
      width=${this.size}
      height=${this.size}
      viewBox="0 0 24 24"
    >
      ${this.us ? svg`<path class="ring" d=${US_RING}></path>` : nothing}
      <path
        class=${style}
        d=${path}
        transform=${this.us ? 'translate(4.2 4.2) scale(0.65)' : nothing}
      ></path>
      ${dashed ? svg`<text x="12" y="16.3" text-anchor="middle">?</text>` : nothing}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-kind': AmKind;
  }
}
