// Somebody leaves an office and somebody takes over: one action, one write.
import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActionController } from '../../app/action-controller.js';
import { errorText } from '../../app/error-text.js';
import { navigate } from '../../app/navigate.js';
import { outcome } from '../../app/outcome.js';
import { base, pages } from '../../app/styles.js';
import { handOver, readOffice, type Handover, type Office } from '../../data/handover-store.js';
import { shownName } from '../../data/names.js';
import '../../forms/am-reference.js';
import { dateOf } from '../../forms/date-text.js';
import { formStyles } from '../../forms/form.styles.js';
import { formPage } from './form-page.styles.js';

@localized()
@customElement('am-page-handover')
export class AmPageHandover extends LitElement {
  static override styles = [
    base,
    pages,
    formPage,
    formStyles,
    css`
      .card {
        padding-bottom: 16px;
      }
      form {
        display: grid;
        gap: 16px;
      }
      .foot {
        display: flex;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};
  @state() private successor: readonly string[] = [];
  @state() private wrong = '';

  readonly #office = new Task(this, {
    args: () => [this.params['id'] ?? ''] as const,
    task: ([id], { signal }) => readOffice(id, signal),
  });
  readonly #action = new ActionController(this);

  protected override render() {
    return html`<div class="card">
      ${this.#office.render({
        pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
        error: (error) => html`<p role="alert">${errorText(error)}</p>`,
        complete: (office) => this.#form(office),
      })}
    </div>`;
  }

  #form(office: Office) {
    const { name, id } = office.office;
    if (office.held.length === 0)
      return html`<h1>${msg(str`Who took over: ${name}`)}</h1>
        <p>
          ${msg('Nobody is recorded in this office.')}
          <a href="/new/tie?to=${id}&amp;type=holds_office_in">${msg('Record who holds it')}</a>
        </p>`;
    return html`<h1>${msg(str`Who took over: ${name}`)}</h1>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, office)}>
        <div class="fields">
          <div class="field">
            <label for="left">${msg('Who left')}</label>
            <select id="left" name="left">
              ${office.held.map((tie) => html`<option value=${tie.id}>${shownName(tie.from)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="on">${msg('When')} <span aria-hidden="true">*</span></label>
            <input id="on" name="on" type="text" autocomplete="off" aria-required="true" />
          </div>
          <div class="field reference">
            <am-reference
              label=${msg('Who took over')}
              .kinds=${['actor']}
              .value=${this.successor}
              clearable
              @am-changed=${({ detail }: CustomEvent<string[]>) => (this.successor = detail)}
            ></am-reference>
          </div>
          ${
            this.successor.length === 0
              ? html`<div class="field wide">
                  <label for="name">${msg('or the name of somebody not recorded yet')}</label>
                  <input id="name" name="name" type="text" maxlength="300" autocomplete="off" />
                </div>`
              : nothing
          }
          <div class="field wide">
            <label for="cause">${msg('Why')}</label>
            <input id="cause" name="cause" type="text" maxlength="300" autocomplete="off" />
          </div>
        </div>
        <p class="hint">
          ${msg('What the office may do stays with the office. Contacts and ways to be reached stay with the one who left.')}
        </p>
        ${this.wrong ? html`<p class="note" role="alert">${this.wrong}</p>` : nothing}
        ${outcome(this.#action)}
        <div class="foot">
          <wa-button type="submit" variant="brand" ?disabled=${this.#action.busy}
            >${msg('Save')}</wa-button
          >
          <wa-button type="button" appearance="outlined" @click=${() => history.back()}
            >${msg('Close')}</wa-button
          >
        </div>
      </form>`;
  }

  async #submit(event: SubmitEvent, { office, held }: Office): Promise<void> {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const handover = this.#read(new FormData(event.target), held);
    this.wrong = typeof handover === 'string' ? handover : '';
    if (typeof handover === 'string') return;
    const done = await this.#action.run(async () => void (await handOver(office, handover)));
    if (done) navigate(`/record/${office.id}`, { replace: true });
  }

  /** What was typed, or what is missing in it. */
  #read(typed: FormData, held: Office['held']): Handover | string {
    const text = (name: string): string => {
      const value = typed.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const left = held.find(({ id }) => id === text('left'));
    const [id] = this.successor;
    const name = text('name');
    const on = dateOf(text('on'));
    if (!left || on === null) return msg('Say when: a date such as 2005, 2005-03 or 2005-03-17.');
    if (id === undefined && name === '') return msg('Choose who took over, or write their name.');
    if (id === left.from) return msg('Choose somebody else than the one who left.');
    return { left, successor: id === undefined ? { name } : { id }, on, cause: text('cause') };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-handover': AmPageHandover;
  }
}
