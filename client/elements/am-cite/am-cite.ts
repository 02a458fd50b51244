// One piece of evidence: its source, the place in it, and its grade with the words for it.
import { css, html, LitElement, nothing } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import type { AnsweredTie } from '../../../server/contract/analysis.js';
import { gradeWords } from './grade-words.js';

@localized()
@customElement('am-cite')
export class AmCite extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-size: 12px;
      line-height: 16px;
      color: var(--am-ink-2);
    }
    a {
      color: var(--am-accent);
      text-underline-offset: 2px;
    }
    a:focus-visible {
      outline: 2px solid var(--am-accent);
      outline-offset: 2px;
    }
    p {
      margin: 0;
      color: var(--am-ink);
    }
    strong {
      color: var(--am-ink);
    }
  `;

  @property({ attribute: false }) evidence: AnsweredTie['evidence'][number] | null = null;
  /** Address of the source, when it can be opened. */
  @property() href: string | null = null;

  override render() {
    const cited = this.evidence;
    if (cited === null) return nothing;
    const place = `${cited.sourceTitle}, ${cited.locator}`;
    return html`${cited.supports ? nothing : html`<strong>${msg('Speaks against:')}</strong> `}${
      this.href ? html`<a href=${this.href}>${place}</a>` : place
    }
    · ${gradeWords(cited.grade)} (${cited.grade})
    ${cited.paraphrase ? html`<p>${cited.paraphrase}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-cite': AmCite;
  }
}
