// What every record beside the map has: a head with a way to close it, and what it says meanwhile.
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { stricter, type Tlp } from '../../../server/contract/labels.js';
import { errorText } from '../../app/error-text.js';
import { language } from '../../app/locale.js';

/** Fires `am-panel-close` from a host that may be closed. */
export interface Closable extends HTMLElement {
  closable: boolean;
}

export const frameStyles = css`
  :host {
    display: block;
    background: var(--am-surface);
    overflow: auto;
  }
  header {
    display: flex;
    gap: 12px;
    padding: 14px 20px 10px;
  }
  .title {
    flex: 1;
    min-width: 0;
  }
  h1 {
    font: var(--am-record-title);
    overflow-wrap: anywhere;
  }
  .aside {
    display: flex;
    flex-direction: column;
    align-items: end;
    gap: 6px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 0 20px 8px;
  }
  .message {
    padding: 20px;
  }
  .paper {
    display: none;
  }
  @media print {
    :host {
      overflow: visible;
      border: 0;
    }
    .paper {
      display: block;
      padding: 0 20px;
      font: 600 12pt/1.4 var(--am-font);
      text-align: end;
    }
    .actions,
    .aside {
      display: none;
    }
    section,
    li {
      break-inside: avoid;
    }
  }
`;

/** What stands above records on paper: the strictest of their labels in full, and the day. */
export function paperHead(shown: readonly { tlp: Tlp }[]) {
  const tlp = shown.map((one) => one.tlp).reduce(stricter, 'CLEAR');
  const day = new Intl.DateTimeFormat(language()).format(new Date());
  return html`<p class="paper">${msg(str`TLP:${tlp} · ${day}`)}</p>`;
}

export function closeButton(host: Closable) {
  if (!host.closable) return nothing;
  const close = () =>
    host.dispatchEvent(new CustomEvent('am-panel-close', { bubbles: true, composed: true }));
  return html`<button class="link" @click=${close}>${msg('Close')}</button>`;
}

/** What stands there while a record is read, and when it cannot be. */
export const whileReading = (host: Closable) => ({
  pending: () => html`<p class="message quiet" role="status">${msg('Reading …')}</p>`,
  error: (error: unknown) =>
    html`<div class="message">
      <p role="alert">${errorText(error)}</p>
      ${closeButton(host)}
    </div>`,
});
