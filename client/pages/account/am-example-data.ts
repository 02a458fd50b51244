// The embedded example data, and its removal once one's own work begins.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ExampleState } from '../../../server/contract/example.js';
import { ActionController } from '../../app/action-controller.js';
import { outcome } from '../../app/outcome.js';
import { plural } from '../../app/plural.js';
import { base } from '../../app/styles.js';
import { exampleStore } from '../../data/example-store.js';
import { reviewStore } from '../../data/review-store.js';
import { graphStore } from '../../data/graph-store.js';
import { forgetNames } from '../../data/names.js';

@localized()
@customElement('am-example-data')
export class AmExampleData extends LitElement {
  static override styles = [base];

  @state() private asking = false;

  readonly #removing = new ActionController(this);
  readonly #state = new Task(this, {
    args: () => [],
    task: (_, { signal }) => exampleStore.state(signal),
  });

  protected override render() {
    const state = this.#state.value;
    return html`
      <h2>${msg('Example data')}</h2>
      ${state ? html`<p>${stateText(state)}</p>` : nothing}
      ${
        state?.loaded
          ? html`<wa-button appearance="outlined" @click=${() => (this.asking = true)}>
              ${msg('Remove the example data')}
            </wa-button>`
          : nothing
      }
      ${outcome(this.#removing)}
      <wa-dialog
        label=${msg('Remove the example data?')}
        .open=${this.asking}
        @wa-after-hide=${() => (this.asking = false)}
      >
        <p>
          ${msg('All records of the example are retired, except those that somebody changed or built on. They stay in the history.')}
        </p>
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.asking = false)}
          >${msg('Keep it')}</wa-button
        >
        <wa-button
          slot="footer"
          variant="danger"
          ?loading=${this.#removing.busy}
          @click=${this.#remove}
        >
          ${msg('Remove it')}
        </wa-button>
      </wa-dialog>
    `;
  }

  readonly #remove = async (): Promise<void> => {
    await this.#removing.run(async () => {
      const { kept } = await exampleStore.remove();
      // What was read of it is gone, also before the stream of changes says so.
      graphStore.forget();
      forgetNames();
      await reviewStore.load();
      await this.#state.run();
      return kept.length === 0
        ? msg('The example data is gone from the map and the lists.')
        : msg('The example data is removed.');
    });
    this.asking = false;
  };
}

function stateText({ loaded, kept }: ExampleState): string {
  if (loaded) {
    return msg('The example data is loaded: a review of one campaign, to try the tool with.');
  }
  if (kept.length === 0) return msg('The example data is not loaded.');
  const changed = kept.filter(({ why }) => why === 'changed').length;
  return [
    msg('Of the example data only what people worked on stays.'),
    changed > 0 &&
      plural(changed, {
        one: msg('1 record was changed.'),
        other: msg(str`${changed} records were changed.`),
      }),
    kept.length > changed &&
      plural(kept.length - changed, {
        one: msg('1 record is needed by others.'),
        other: msg(str`${kept.length - changed} records are needed by others.`),
      }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'am-example-data': AmExampleData;
  }
}
