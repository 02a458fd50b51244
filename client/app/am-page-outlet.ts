// Shows the element of the address's page, loaded when first asked for.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AddressController } from './navigate.js';
import { matchPage, type MatchedPage } from './routes.js';
import { base, pages } from './styles.js';

/** What the outlet hands to a page: the parameters of its address. */
export interface PageElement extends HTMLElement {
  params?: Readonly<Record<string, string>>;
}

const SIGN_IN = '/sign-in';

@localized()
@customElement('am-page-outlet')
export class AmPageOutlet extends LitElement {
  static override styles = [
    base,
    pages,
    css`
      :host {
        padding: 0;
        height: 100%;
      }
      .message {
        padding: 32px;
      }
    `,
  ];

  /** Show the sign-in whatever the address is, so that the address is not lost. */
  @property({ type: Boolean }) signIn = false;

  readonly #address = new AddressController(this);
  #page: PageElement | undefined;

  readonly #task = new Task(this, {
    args: () => [this.signIn ? SIGN_IN : this.#address.value.path] as const,
    task: ([path]) => this.#show(path),
  });

  protected override render() {
    return this.#task.render({
      pending: () => this.#page ?? nothing,
      complete: (page) =>
        page ??
        html`<p class="message">
          ${msg('This address leads to nothing you can open.')}
          <a href="/">${msg('To the first page')}</a>
        </p>`,
      error: () =>
        html`<p class="message" role="alert">
          ${msg('This page could not be loaded. Check the network and load it again.')}
        </p>`,
    });
  }

  async #show(path: string): Promise<PageElement | undefined> {
    const match = matchPage(path);
    document.title = match ? `${match.page.title()} · Allymap` : 'Allymap';
    this.#page = match && (await this.#elementOf(match));
    return this.#page;
  }

  async #elementOf({ page, params }: MatchedPage): Promise<PageElement> {
    await page.load();
    const current = this.#page;
    const element: PageElement =
      current?.localName === page.tag ? current : document.createElement(page.tag);
    element.params = params;
    return element;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-outlet': AmPageOutlet;
  }
}
