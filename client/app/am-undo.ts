// Undo and redo: two buttons, Ctrl-Z and Ctrl-Shift-Z, and what they did, said.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { StoreController } from '../data/store-controller.js';
import type { Write } from '../data/history-store.js';
import { undoStore, type Said } from '../data/undo-store.js';
import { recordKindWord } from '../elements/am-search/record-kind-word.js';
import { errorText } from './error-text.js';
import { isPressed, isTyping } from './shortcuts.js';
import { base } from './styles.js';
import { operationWord } from './words.js';

/** Milliseconds for which it is said what was done. */
const SHOWN = 10_000;

@localized()
@customElement('am-undo')
export class AmUndo extends LitElement {
  static override styles = [
    base,
    css`
      .buttons {
        display: flex;
        gap: 4px;
      }
      :host([compact]) .buttons {
        display: none;
      }
      .said {
        position: fixed;
        inset: auto auto 44px 50%;
        z-index: 11;
        transform: translateX(-50%);
        padding: 8px 12px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
        font: var(--am-small);
      }
      @media (max-width: 1099px) {
        .buttons {
          display: none;
        }
      }
      @media (max-width: 640px) {
        .said {
          inset: auto 12px 60px;
          transform: none;
        }
      }
    `,
  ];

  /** What was said long enough. */
  @state() private old: Said | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new StoreController(this, undoStore);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    clearTimeout(this.#timer);
  }

  protected override updated(): void {
    const { said } = undoStore;
    if (said === this.old) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.old = said), SHOWN);
  }

  protected override render() {
    const { stacks, busy, said } = undoStore;
    const text = said && said !== this.old ? saidText(said) : '';
    const [undo, redo] = [stacks.undo.at(-1), stacks.redo.at(-1)];
    return html`<div class="buttons">
        <button
          class="plain"
          ?disabled=${busy || !undo}
          title=${undo ? whatWas(undo) : nothing}
          @click=${() => undoStore.undo()}
        >
          ${msg('Undo')}
        </button>
        <button
          class="plain"
          ?disabled=${busy || !redo}
          title=${redo ? whatWas(redo) : nothing}
          @click=${() => undoStore.redo()}
        >
          ${msg('Redo')}
        </button>
      </div>
      <div class=${text ? 'said' : nothing} role="status">${text}</div>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const redo = isPressed(event, 'redo');
    // What is typed into a field has an undo of its own.
    if (isTyping(event) || !(redo || isPressed(event, 'undo'))) return;
    event.preventDefault();
    void (redo ? undoStore.redo() : undoStore.undo());
  };
}

function whatWas({ first, more }: Write): string {
  const what = `${recordKindWord(first.kind)} ${operationWord(first.operation)}`;
  return more === 0 ? what : msg(str`${what} and ${more} more`);
}

function saidText(said: Said): string {
  switch (said.what) {
    case 'undone':
      return msg(str`Undone: ${whatWas(said.write)}`);
    case 'redone':
      return msg(str`Done again: ${whatWas(said.write)}`);
    case 'changed-since':
      return msg('Not undone: somebody changed this since. Look at its history.');
    case 'failed':
      return errorText(said.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-undo': AmUndo;
  }
}
