// What can be done to all the records that are chosen: label, tag, retire, each as one write.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { TLP_LABELS } from '../../../server/contract/labels.js';
import { ActionController } from '../../app/action-controller.js';
import { errorText } from '../../app/error-text.js';
import { plural } from '../../app/plural.js';
import { base, fields } from '../../app/styles.js';
import {
  BulkError,
  changeAll,
  MOST,
  type BulkChange,
  type BulkOutcome,
} from '../../data/bulk-store.js';
import { shownName } from '../../data/names.js';
import { resolveNames } from '../../data/read-names.js';

type What = BulkChange['what'];

/** Records that an error names before it counts the others. */
const NAMED = 5;

/** Fires `am-done` when the records were changed. */
@localized()
@customElement('am-bulk')
export class AmBulk extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
      }
      .bar,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
        padding: 8px 16px;
        background: var(--am-accent-wash);
      }
      .bar {
        align-items: center;
      }
      label {
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
      input,
      select {
        width: auto;
      }
      .said,
      .note {
        margin: 4px 16px;
      }
    `,
  ];

  @property({ attribute: false }) ids: readonly string[] = [];
  /** What is being asked about. */
  @state() private open: What | null = null;

  readonly #action = new ActionController(this);

  protected override render() {
    const { said, failure } = this.#action;
    return html`${this.ids.length > 0 ? this.#bar() : nothing}
      <p class=${said === '' ? nothing : 'said'} role="status">${said}</p>
      ${failure === undefined ? nothing : html`<p class="note" role="alert">${failureText(failure)}</p>`}`;
  }

  #bar() {
    const count = this.ids.length;
    const way = (what: What, text: string) =>
      html`<button
        class="plain"
        aria-expanded=${this.open === what}
        @click=${() => (this.open = this.open === what ? null : what)}
      >
        ${text}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${msg('With those chosen')}>
        <b>${plural(count, { one: msg('1 chosen'), other: msg(str`${count} chosen`) })}</b>
        ${
          count > MOST
            ? html`<span>${msg(str`At most ${MOST} at a time.`)}</span>`
            : [way('label', msg('Label')), way('tag', msg('Tag')), way('retire', msg('Retire'))]
        }
      </div>
      ${this.open && count <= MOST ? this.#form(this.open) : nothing}`;
  }

  #form(what: What) {
    return html`<form @submit=${this.#submit}>
      ${
        what === 'label'
          ? html`<label
                >${msg('Label')}<select name="tlp">
                  ${TLP_LABELS.map((tlp) => html`<option ?selected=${tlp === 'AMBER'}>${tlp}</option>`)}
                </select></label
              >
              <label
                >${msg('Why, where one becomes less strict')}<input name="reason" maxlength="500"
              /></label>`
          : what === 'tag'
            ? html`<label>${msg('Tag')}<input name="tag" required maxlength="60" /></label>`
            : html`<p>
                ${msg('They leave the map, the lists and every analysis. They stay in the history, and can be restored.')}
              </p>`
      }
      <button class="plain" ?disabled=${this.#action.busy}>${this.#verb(what)}</button>
    </form>`;
  }

  #verb(what: What): string {
    const count = this.ids.length;
    if (what === 'label')
      return plural(count, { one: msg('Label 1 record'), other: msg(str`Label ${count} records`) });
    if (what === 'tag')
      return plural(count, { one: msg('Tag 1 record'), other: msg(str`Tag ${count} records`) });
    return plural(count, { one: msg('Retire 1 record'), other: msg(str`Retire ${count} records`) });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { open, ids } = this;
    if (!(event.target instanceof HTMLFormElement) || open === null) return;
    const change = changeOf(open, new FormData(event.target));
    if (!change) return;
    const done = await this.#action.run(async () => outcomeText(await changing(ids, change)));
    if (!done) return;
    this.open = null;
    this.dispatchEvent(new CustomEvent('am-done'));
  };
}

/** Changes them; where that is refused, the names of those to blame are known before it is said. */
async function changing(ids: readonly string[], change: BulkChange): Promise<BulkOutcome> {
  try {
    return await changeAll(ids, change);
  } catch (error) {
    if (error instanceof BulkError) await resolveNames(error.records.slice(0, NAMED));
    throw error;
  }
}

function changeOf(what: What, typed: FormData): BulkChange | undefined {
  const text = (name: string): string => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  if (what === 'retire') return { what };
  if (what === 'tag') return text('tag') === '' ? undefined : { what, tag: text('tag') };
  const tlp = TLP_LABELS.find((one) => one === text('tlp'));
  return tlp && { what, tlp, reason: text('reason') };
}

function outcomeText({ changed, already }: BulkOutcome): string {
  const done = plural(changed, {
    one: msg('1 record changed, in one step that can be undone.'),
    other: msg(str`${changed} records changed, in one step that can be undone.`),
  });
  const same = plural(already, {
    one: msg('1 was so already.'),
    other: msg(str`${already} were so already.`),
  });
  if (changed === 0) return same;
  return already === 0 ? done : `${done} ${same}`;
}

function failureText(failure: unknown): string {
  if (!(failure instanceof BulkError)) return errorText(failure);
  const { cause, records } = failure;
  const wantsReason = cause.fields.some(({ path }) => path === 'reason');
  const why = wantsReason ? msg('Say why the label becomes less strict.') : errorText(cause);
  const names = records.slice(0, NAMED).map(shownName).join(', ');
  const more = records.length - NAMED;
  const who = more > 0 ? msg(str`${names} and ${more} more`) : names;
  return `${msg('Nothing was changed.')} ${why}${who ? ` (${who})` : ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-bulk': AmBulk;
  }
}
