import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const PHONE = '(max-width: 640px)';

/** Whether a media query holds; its host renders anew when that changes. */
export class MediaController implements ReactiveController {
  readonly #list: MediaQueryList;

  constructor(
    private readonly host: ReactiveControllerHost,
    query: string,
  ) {
    this.#list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#list.addEventListener('change', this.#tell);
  }

  hostDisconnected(): void {
    this.#list.removeEventListener('change', this.#tell);
  }

  readonly #tell = (): void => this.host.requestUpdate();
}
