// Saved maps: open, keep, rename, retire; and the steps of the story of the one that is open.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { View } from '../../../server/contract/views.js';
import { errorText } from '../../app/error-text.js';
import { changeMapState, mapHref, type MapState } from '../../app/map-address.js';
import { base, fields } from '../../app/styles.js';
import { graphMaps, mapFields, stateOf, stateOfStep, stepOf } from '../../data/graph-maps.js';
import { graphPlaces } from '../../data/graph-places.js';
import { liveStore } from '../../data/live-store.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import type { AmMap } from '../../map/am-map.js';

@localized()
@customElement('am-saved-maps')
export class AmSavedMaps extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      h2,
      h3 {
        margin-bottom: 6px;
        font: 600 12px/16px var(--am-font);
        color: var(--am-ink-2);
      }
      h3,
      form {
        margin-top: 8px;
      }
      form,
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-bottom: 6px;
      }
      form {
        align-items: end;
      }
      label {
        flex: 1;
        min-width: 140px;
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
      input,
      textarea {
        min-height: 28px;
        padding: 3px 8px;
        font: var(--am-small);
      }
      .words {
        flex-basis: 100%;
      }
      li {
        padding: 2px 0;
      }
      li a[aria-current] {
        font-weight: 600;
      }
      @media (max-width: 640px) {
        input {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: MapState;
  @property({ attribute: false }) map: AmMap | null = null;
  @state() private failure: unknown;

  readonly #views = new Task(this, {
    args: () => [liveStore.revision, this.revision] as const,
    task: (_, { signal }) => graphMaps.list(signal),
  });
  /** Writes of this page. */
  @state() private revision = 0;

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const views = this.#views.value;
    if (!views)
      return this.#views.error
        ? html`<p role="alert">${errorText(this.#views.error)}</p>`
        : html`<p class="quiet" role="status">${msg('Reading saved maps …')}</p>`;
    const open = views.find(({ id }) => id === this.state.map);
    return html`<section>
      <h2>${msg('Saved maps')}</h2>
      ${
        views.length === 0
          ? html`<p class="hint">
              ${msg('None yet. A saved map keeps filter, focus, places and what is in sight.')}
            </p>`
          : html`<ul>
              ${views.map((view) => this.#row(view))}
            </ul>`
      }
      ${this.failure ? html`<p class="bad" role="alert">${errorText(this.failure)}</p>` : nothing}
      ${open ? html`<p class="hint">${msg('Whoever was retired since, or is not visible to you, is left out of a saved map.')}</p>` : nothing}
      ${sessionStore.can('view.write') ? this.#forms(open) : nothing}
    </section>`;
  }

  #row(view: View) {
    const current = view.id === this.state.map;
    return html`<li>
      <a href=${mapHref(stateOf(view))} aria-current=${current ? 'true' : nothing}>${view.name}</a>
      · <a href=${tableOf(view)}>${msg('table')}</a>
      ${
        view.story.length > 0
          ? html`·
              <a href=${mapHref({ ...stateOf(view), ...stateOfStep(view, 1) })}
                >${msg(str`story of ${view.story.length} steps`)}</a
              >`
          : nothing
      }
    </li>`;
  }

  #forms(open: View | undefined) {
    return html`
      <form @submit=${this.#saveNew}>
        <label
          >${msg('Name of a new saved map')}<input name="name" required maxlength="500"
        /></label>
        <button class="plain">${msg('Save as new')}</button>
      </form>
      ${open ? this.#openForms(open) : nothing}
    `;
  }

  #openForms(view: View) {
    const save = () => this.#write(() => graphMaps.change(view, this.#fields()));
    const retire = () =>
      this.#write(async () => {
        await graphMaps.retire(view);
        changeMapState({ map: null, step: 0 });
      });
    return html`
      <h3>${view.name}</h3>
      <div class="row">
        <button class="plain" @click=${save}>${msg('Save what is shown')}</button>
        <button class="plain" @click=${retire}>${msg('Retire')}</button>
      </div>
      <form @submit=${(event: SubmitEvent) => this.#rename(event, view)}>
        <label
          >${msg('Name')}<input name="name" required maxlength="500" .value=${view.name}
        /></label>
        <button class="plain">${msg('Rename')}</button>
      </form>
      <h3>${msg('Story')}</h3>
      <ol>
        ${view.story.map(
          (step, index) =>
            html`<li>
              ${index + 1}. ${step.title} ·
              <button
                class="link"
                aria-label=${msg(str`Remove step ${index + 1}`)}
                @click=${() => this.#write(() => graphMaps.change(view, { story: view.story.toSpliced(index, 1) }))}
              >
                ${msg('remove')}
              </button>
            </li>`,
        )}
      </ol>
      <form @submit=${(event: SubmitEvent) => this.#addStep(event, view)}>
        <label
          >${msg('Title of the next step')}<input name="title" required maxlength="200"
        /></label>
        <label class="words"
          >${msg('Words')}<textarea name="words" maxlength="4000"></textarea>
        </label>
        <button class="plain">${msg('Add what is shown as a step')}</button>
      </form>
    `;
  }

  #fields() {
    const { state: mapState, map } = this;
    return mapFields(mapState, graphPlaces.of(mapState.layout), map?.shot() ?? null);
  }

  readonly #saveNew = (event: SubmitEvent): void => {
    const { name } = textsOf(event);
    void this.#write(async () => {
      const id = await graphMaps.add(name ?? '', this.#fields());
      changeMapState({ map: id, step: 0 }, { replace: true });
    });
  };

  #rename(event: SubmitEvent, view: View): void {
    const { name } = textsOf(event);
    void this.#write(() => graphMaps.change(view, { name: name ?? view.name }));
  }

  #addStep(event: SubmitEvent, view: View): void {
    const { title, words } = textsOf(event);
    const said = { title: title ?? '', words: words ?? null };
    const step = stepOf(this.state, this.map?.shot() ?? null, said);
    void this.#write(() => graphMaps.change(view, { story: [...view.story, step] }));
  }

  async #write(write: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await write();
    } catch (error) {
      this.failure = error;
    }
    this.revision += 1;
  }
}

/** Address of the table of what a saved map shows. */
const tableOf = (view: View): string => mapHref(stateOf(view)).replace('/map', '/table');

/** What was typed into a form, without what was left empty; the form is emptied. */
function textsOf(event: SubmitEvent): Partial<Record<string, string>> {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return {};
  const texts: Partial<Record<string, string>> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') texts[name] = value.trim();
  form.reset();
  return texts;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-saved-maps': AmSavedMaps;
  }
}
