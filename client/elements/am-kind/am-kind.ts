// The shape of a kind of actor, with the kind as its text alternative.
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kindShape, US_RING } from './kind-shape.js';
import { kindWord } from './kind-word.js';

@customElement('am-kind')
export class AmKind extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    path {
      fill: var(--am-surface, #fff);
      stroke: var(--am-ink-2, #50585f);
      stroke-width: 1.6;
      stroke-linejoin: round;
    }
    .light {
      fill: var(--am-sunk, #f0f0ec);
      stroke: var(--am-edge, #85898c);
    }
    .dashed {
      stroke-dasharray: 3 2;
    }
    .us {
      stroke: var(--am-accent, #0e5a5a);
    }
    .ring {
      fill: none;
      stroke: var(--am-accent, #0e5a5a);
    }
    text {
      font: 600 12px var(--am-font, 'Noto Sans Variable', sans-serif);
      fill: var(--am-ink, #1b2024);
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
        transform=${this.us ? 'translate(4.8 4.8) scale(0.6)' : nothing}
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
