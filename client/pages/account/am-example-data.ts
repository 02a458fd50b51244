// The embedded example data, and its removal once one's own work begins.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ActionController } from '../../app/action-controller.js';
import { outcome } from '../../app/outcome.js';
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
  readonly #loaded = new Task(this, {
    args: () => [],
    task: (_, { signal }) => exampleStore.loaded(signal),
  });

  protected override render() {
    const loaded = this.#loaded.value;
    return html`
      <h2>${msg('Example data')}</h2>
      <p>
        ${
          loaded
            ? msg('The example data is loaded: a review of one campaign, to try the tool with.')
            : msg('The example data is not loaded.')
        }
      </p>
      ${
        loaded
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
      await exampleStore.remove();
      // What was read of it is gone, also before the stream of changes says so.
      graphStore.forget();
      forgetNames();
      await reviewStore.load();
      await this.#loaded.run();
      return msg('The example data is gone from the map and the lists.');
    });
    this.asking = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-example-data': AmExampleData;
  }
}
