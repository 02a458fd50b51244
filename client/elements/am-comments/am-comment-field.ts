// A field for a comment: @ and a few letters list those who may read it, and one is taken.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { plural } from '../../app/plural.js';
import { base, fields } from '../../app/styles.js';
import { mentionBegun, mentionsIn, peopleFor, withMention, type Person } from './mention.js';

@localized()
@customElement('am-comment-field')
export class AmCommentField extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
        position: relative;
      }
      textarea {
        min-height: 64px;
      }
      [role='listbox'] {
        max-height: 180px;
        margin-top: 2px;
        overflow: auto;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-control);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      [role='option'] {
        padding: 6px 10px;
        cursor: pointer;
      }
      [role='option'][aria-selected='true'] {
        background: var(--am-accent-wash);
      }
      @media (max-width: 640px) {
        [role='option'] {
          padding: 12px 10px;
        }
      }
    `,
  ];

  @property() text = '';
  /** Those who may be mentioned. */
  @property({ attribute: false }) people: readonly Person[] = [];
  @property() label = '';

  @state() private caret = 0;
  @state() private active = 0;
  @state() private closed = true;
  @query('textarea') private area!: HTMLTextAreaElement;

  /** Ids of those whom the text mentions now. */
  get mentions(): string[] {
    return mentionsIn(this.text, this.people);
  }

  override focus(): void {
    this.area.focus();
  }

  protected override render() {
    const found = this.#found;
    const open = found.length > 0;
    return html`<textarea
        aria-label=${this.label}
        placeholder=${msg('@ mentions somebody')}
        aria-autocomplete="list"
        aria-controls=${open ? 'people' : nothing}
        aria-activedescendant=${open ? `person-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.#type}
        @keydown=${this.#key}
        @blur=${() => (this.closed = true)}
      ></textarea>
      ${
        open
          ? html`<div id="people" role="listbox" aria-label=${msg('Whom to mention')}>
              ${found.map((person, index) => this.#option(person, index))}
            </div>`
          : nothing
      }
      <p class="unseen" role="status">
        ${
          open
            ? plural(found.length, {
                one: msg('1 person; Enter takes them'),
                other: msg(str`${found.length} people; Enter takes the first`),
              })
            : ''
        }
      </p>`;
  }

  get #found(): Person[] {
    const begun = this.closed ? undefined : mentionBegun(this.text, this.caret);
    return begun ? peopleFor(this.people, begun.typed) : [];
  }

  #option(person: Person, index: number) {
    return html`<div
      role="option"
      id="person-${index}"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointerup=${() => this.#take(person)}
    >
      ${person.name}
    </div>`;
  }

  readonly #type = (): void => {
    this.caret = this.area.selectionStart;
    this.active = 0;
    this.closed = false;
    this.#setText(this.area.value);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const found = this.#found;
    const person = found[this.active];
    if (!person) return;
    if (event.key === 'ArrowDown') this.active = (this.active + 1) % found.length;
    else if (event.key === 'ArrowUp') this.active = (this.active - 1 + found.length) % found.length;
    else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'Tab') this.#take(person);
    else if (event.key === 'Escape') this.closed = true;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #take(person: Person): void {
    const begun = mentionBegun(this.text, this.caret);
    if (!begun) return;
    const { text, caret } = withMention(this.text, begun, person);
    this.closed = true;
    this.#setText(text);
    void this.updateComplete.then(() => this.area.setSelectionRange(caret, caret));
  }

  #setText(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent('am-text', { detail: text }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-comment-field': AmCommentField;
  }
}
