// A link to one of the screens, with how much waits there.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { inboxCount } from '../data/inbox-count.js';
import { PAGES } from './routes.js';

export function screenLink(path: string, current: boolean) {
  const page = PAGES.find((one) => one.path === path);
  const waiting = path === '/inbox' ? inboxCount.value : 0;
  return html`<a href=${path} aria-current=${current ? 'page' : 'false'}
    >${page?.title()}${
      waiting > 0
        ? html` <b aria-hidden="true">${waiting}</b
            ><span class="unseen">, ${msg(str`${waiting} waiting`)}</span>`
        : nothing
    }</a
  >`;
}
