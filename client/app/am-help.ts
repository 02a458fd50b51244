// The sheet of all shortcuts of the keyboard.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dialogStyles } from './dialog.styles.js';
import { SHORTCUT_PLACES, SHORTCUTS, type Shortcut } from './shortcuts.js';
import { base } from './styles.js';

@localized()
@customElement('am-help')
export class AmHelp extends LitElement {
  static override styles = [
    base,
    dialogStyles,
    css`
      section + section {
        margin-top: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(112px, auto) 1fr;
        gap: 4px 12px;
        margin-top: 4px;
      }
      dt {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 4px;
      }
      kbd {
        padding: 0 6px;
        border: 1px solid var(--am-edge);
        border-radius: 4px;
        font: var(--am-small);
      }
    `,
  ];

  show(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="dialog-head">
        <h2 id="title">${msg('Keyboard shortcuts')}</h2>
        <form method="dialog"><button class="plain">${msg('Close')}</button></form>
      </div>
      ${Object.entries(SHORTCUT_PLACES).map(
        ([place, title]) =>
          html`<section>
            <h3>${title()}</h3>
            <dl>${ALL.filter((one) => one.place === place).map(row)}</dl>
          </section>`,
      )}
    </dialog>`;
  }
}

const ALL: readonly Shortcut[] = Object.values(SHORTCUTS);

const row = ({ keys, what }: Shortcut) =>
  html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
    <dd>${what()}</dd>`;

declare global {
  interface HTMLElementTagNameMap {
    'am-help': AmHelp;
  }
}
