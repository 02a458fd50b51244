// How wide the panel beside map or table is: dragged, remembered, and a property of the page's style
// that whatever makes room for the panel can read.
import type { LitElement, ReactiveController } from 'lit';
import { recall, remember } from '../../app/preference.js';
import { clampWidth } from './side-sizes.js';

export class SideWidthController implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('am-side-width', this.#take);
    const known = Number(recall('panel'));
    if (known > 0) this.#set(known);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('am-side-width', this.#take);
  }

  readonly #take = ({ detail }: CustomEvent<number>): void => {
    this.#set(detail);
    remember('panel', String(clampWidth(detail)));
  };

  #set(width: number): void {
    this.host.style.setProperty('--am-side-width', `${clampWidth(width)}px`);
  }
}

declare global {
  interface HTMLElementEventMap {
    'am-side-width': CustomEvent<number>;
  }
}
