// A button that opens something beside it: Escape and leaving it close it again.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Disclosure implements ReactiveController {
  open = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#pressed);
    this.host.addEventListener('focusout', this.#left);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#pressed);
    this.host.removeEventListener('focusout', this.#left);
  }

  readonly toggle = (): void => this.#set(!this.open);

  #set(open: boolean): void {
    this.open = open;
    this.host.requestUpdate();
  }

  /** Closes it and gives the focus back to the button. */
  readonly close = (): void => {
    this.#set(false);
    this.host.shadowRoot?.querySelector('button')?.focus();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.close();
  };

  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (this.open && relatedTarget instanceof Node && !this.host.contains(relatedTarget))
      this.#set(false);
  };
}
