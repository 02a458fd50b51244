// The control of a field that holds one value: its label and what a person types, chooses or ticks in.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SubjectName } from '../../server/contract/registry.js';
import type { Field } from '../fields/control-of.js';
import { dateOf } from './date-text.js';
import {
  linesOf,
  linesText,
  listOf,
  numberOf,
  pathName,
  textOf,
  textValue,
} from './field-values.js';
import { choiceWords, scaleWord } from '../fields/value-words.js';
import './am-accounts-choice.js';
import './am-reference.js';

export interface Slot extends Field {
  kind: SubjectName;
  /** Where it stands in the record: `steps.0.text`. */
  path: string;
  value: unknown;
  /** Has no default: somebody must fill it in. */
  needed: boolean;
}

export interface Host {
  /** Id of the control at a path; no two parts of a form share one. */
  id: (path: string) => string;
  /** Sentence on what is wrong at a path, undefined where nothing is. */
  fault: (path: string) => string | undefined;
  /** Takes a new value; `done` when the person is done with the field for now. */
  change: (path: string, value: unknown, done: boolean) => void;
}

export interface PartOf {
  slot: Slot;
  id: string;
  label: string;
  /** Ids of the texts that describe the control. */
  about: string;
  invalid: boolean;
  host: Host;
}

/** A control with its label. */
export function labelled(part: PartOf): TemplateResult {
  const { id, label, slot } = part;
  if (slot.control.type === 'reference' || slot.control.type === 'references')
    return reference(part, slot.control.kinds);
  if (slot.control.type === 'accounts') return accounts(part);
  return html`<label for=${id}>${label}${slot.needed ? needed() : nothing}</label> ${input(part)}`;
}

/** The sign of what must be filled in; a screen reader hears it from the control itself. */
const needed = () => html`<span class="needed" aria-hidden="true"> *</span>`;

function input(part: PartOf): TemplateResult {
  const { slot } = part;
  switch (slot.control.type) {
    case 'prose':
      return prose(part, slot.control.longest);
    case 'choice':
      return choice(part, slot.control.values);
    case 'scale':
      return scale(part, slot.control.values);
    case 'number':
      return typedInput(part, textOf(slot.value), numberOf, 'decimal');
    case 'date':
      return typedInput(part, textOf(slot.value), dateOf, 'text');
    case 'lines':
      return typedInput(part, linesText(slot.value), linesOf, 'text');
    default:
      return typedInput(part, textOf(slot.value), textValue, 'text');
  }
}

function typedInput(
  { slot, id, about, invalid, host }: PartOf,
  text: string,
  read: (text: string) => unknown,
  mode: 'text' | 'decimal',
): TemplateResult {
  const take = (event: Event, done: boolean): void => {
    const { currentTarget: input } = event;
    if (input instanceof HTMLInputElement) host.change(slot.path, read(input.value), done);
  };
  return html`<input
    id=${id}
    type="text"
    inputmode=${mode}
    autocomplete="off"
    .value=${text}
    aria-describedby=${about || nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-required=${slot.needed ? 'true' : nothing}
    @input=${(event: Event) => take(event, false)}
    @change=${(event: Event) => take(event, true)}
  />`;
}

function prose({ slot, id, about, invalid, host }: PartOf, longest: number | null): TemplateResult {
  const take = (event: Event, done: boolean): void => {
    const { currentTarget: area } = event;
    if (area instanceof HTMLTextAreaElement) host.change(slot.path, textValue(area.value), done);
  };
  return html`<textarea
    id=${id}
    rows=${(longest ?? 0) > 2_000 ? 4 : 2}
    .value=${textOf(slot.value)}
    aria-describedby=${about || nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-required=${slot.needed ? 'true' : nothing}
    @input=${(event: Event) => take(event, false)}
    @change=${(event: Event) => take(event, true)}
  ></textarea>`;
}

interface Option {
  value: string;
  text: string;
}

function select(
  { slot, id, about, invalid, host }: PartOf,
  options: readonly Option[],
  read: (value: string) => unknown,
): TemplateResult {
  const chosen = textOf(slot.value);
  const take = ({ currentTarget: list }: Event): void => {
    if (list instanceof HTMLSelectElement)
      host.change(slot.path, list.value === '' ? null : read(list.value), true);
  };
  return html`<select
    id=${id}
    aria-describedby=${about || nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-required=${slot.needed ? 'true' : nothing}
    @change=${take}
  >
    ${
      slot.nullable || chosen === ''
        ? html`<option value="" ?selected=${chosen === ''}>
            ${slot.nullable ? msg('not recorded') : msg('Choose')}
          </option>`
        : nothing
    }
    ${options.map(
      ({ value, text }) =>
        html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
    )}
  </select>`;
}

function choice(part: PartOf, values: readonly string[]): TemplateResult {
  const words = choiceWords(values);
  const options = values.map((value, index) => ({ value, text: words[index] ?? value }));
  const read = (value: string): unknown =>
    value === 'true' ? true : value === 'false' ? false : value;
  return select(part, options, read);
}

function scale(part: PartOf, values: readonly number[]): TemplateResult {
  const name = pathName(part.slot.path);
  const options = values.map((value) => ({
    value: `${value}`,
    text: scaleWord(name, value) ?? `${value}`,
  }));
  return select(part, options, Number);
}

/** Yes or no. */
export function switchOf({ slot, id, label, about, host }: PartOf): TemplateResult {
  const take = ({ currentTarget: box }: Event): void => {
    if (box instanceof HTMLInputElement) host.change(slot.path, box.checked, true);
  };
  return html`<label class="switch"
    ><input
      id=${id}
      type="checkbox"
      .checked=${slot.value === true}
      aria-describedby=${about || nothing}
      @change=${take}
    />
    ${label}</label
  >`;
}

function reference(
  { slot, id, label, invalid, host }: PartOf,
  kinds: readonly SubjectName[],
): TemplateResult {
  return html`<am-reference
    id=${id}
    label=${label}
    .kinds=${kinds}
    .value=${listOf(slot.value)}
    ?multiple=${slot.control.type === 'references'}
    ?required=${slot.needed}
    ?clearable=${slot.nullable}
    ?invalid=${invalid}
    @am-changed=${({ detail }: CustomEvent<string[]>) =>
      host.change(
        slot.path,
        slot.control.type === 'references' ? detail : (detail[0] ?? null),
        true,
      )}
  ></am-reference>`;
}

function accounts({ slot, id, label, host }: PartOf): TemplateResult {
  return html`<am-accounts-choice
    id=${id}
    label=${label}
    .value=${listOf(slot.value)}
    @am-changed=${({ detail }: CustomEvent<string[]>) => host.change(slot.path, detail, true)}
  ></am-accounts-choice>`;
}
