// One labelled control of a form, by what its field takes. Functions of the field: the form that
// renders them holds what is typed.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SubjectName } from '../../server/contract/registry.js';
import type { Control, Field, Parts } from './control-of.js';
import { dateOf } from './date-text.js';
import { formHint, formWord } from './field-words.js';
import { choiceWords, scaleWord } from './value-words.js';
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

/** Lines up to this length stand beside each other. */
const SHORT = 200;

/** A field with its label, hint and what is wrong with it. */
export function field(slot: Slot, host: Host): TemplateResult {
  const { control, path, kind } = slot;
  const id = host.id(path);
  const name = pathName(path);
  const label = formWord(kind, name) ?? name;
  const hint = formHint(kind, name);
  const fault = host.fault(path);
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const notes = html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`;
  if (control.type === 'group') return group(slot, control.parts, label, notes, host);
  if (control.type === 'groups') return groups(slot, control.parts, label, notes, host);
  if (control.type === 'choices') return choices(slot, control.values, label, notes, host);
  if (control.type === 'kept')
    return html`<div class="field kept">
      <span class="label">${label}</span>
      <span class="quiet">${keptText(slot.value)}</span>
    </div>`;
  const part = { slot, id, label, about, invalid: fault !== undefined, host };
  const body = control.type === 'switch' ? switchOf(part) : labelled(part);
  const wide = control.type === 'line' && (control.longest ?? SHORT + 1) > SHORT ? 'wide' : '';
  return html`<div class="field ${control.type} ${wide}" data-path=${path}>${body}${notes}</div>`;
}

interface PartOf {
  slot: Slot;
  id: string;
  label: string;
  /** Ids of the texts that describe the control. */
  about: string;
  invalid: boolean;
  host: Host;
}

function labelled(part: PartOf): TemplateResult {
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
      return typedInput(part, numberText(slot.value), numberOf, 'decimal');
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
  const options = values.map((value) => ({ value: `${value}`, text: scaleWord(name, value) }));
  return select(part, options, Number);
}

function switchOf({ slot, id, label, about, host }: PartOf): TemplateResult {
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

function choices(
  slot: Slot,
  values: readonly string[],
  label: string,
  notes: TemplateResult,
  host: Host,
): TemplateResult {
  const chosen = listOf(slot.value);
  const words = choiceWords(values);
  const take = (value: string, { currentTarget: box }: Event): void => {
    if (!(box instanceof HTMLInputElement)) return;
    const rest = chosen.filter((one) => one !== value);
    host.change(slot.path, box.checked ? [...rest, value] : rest, true);
  };
  return html`<fieldset class="field" data-path=${slot.path}>
    <legend>${label}</legend>
    ${values.map(
      (value, index) =>
        html`<label class="switch"
          ><input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${(event: Event) => take(value, event)}
          />
          ${words[index] ?? value}</label
        >`,
    )}
    ${notes}
  </fieldset>`;
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

/** Parts of an object; one that may be absent is added and removed as a whole. */
function group(
  slot: Slot,
  parts: Parts,
  label: string,
  notes: TemplateResult,
  host: Host,
): TemplateResult {
  const { path, value, nullable } = slot;
  if (value === null || value === undefined)
    return html`<div class="field" data-path=${path}>
      <button
        type="button"
        class="plain"
        id=${host.id(path)}
        @click=${() => host.change(path, blankOf(parts), false)}
      >
        ${msg('Add')}: ${label}
      </button>
      ${notes}
    </div>`;
  return html`<fieldset class="field group" data-path=${path}>
    <legend>${label}</legend>
    <div class="parts">${fieldsOf(slot, parts, host)}</div>
    ${
      nullable
        ? html`<button type="button" class="link" @click=${() => host.change(path, null, true)}>
            ${msg('Remove')}<span class="unseen"> ${label}</span>
          </button>`
        : nothing
    }
    ${notes}
  </fieldset>`;
}

function groups(
  slot: Slot,
  parts: Parts,
  label: string,
  notes: TemplateResult,
  host: Host,
): TemplateResult {
  const items: readonly unknown[] = Array.isArray(slot.value) ? slot.value : [];
  const { path } = slot;
  return html`<fieldset class="field groups" data-path=${path}>
    <legend>${label}</legend>
    ${items.map(
      (item, index) =>
        html`<fieldset class="group">
          <legend class="unseen">${label} ${index + 1}</legend>
          <div class="parts">
            ${fieldsOf({ ...slot, path: `${path}.${index}`, value: item }, parts, host)}
          </div>
          <button
            type="button"
            class="link"
            @click=${() =>
              host.change(
                path,
                items.filter((_, at) => at !== index),
                true,
              )}
          >
            ${msg('Remove')}<span class="unseen"> ${label} ${index + 1}</span>
          </button>
        </fieldset>`,
    )}
    <button
      type="button"
      class="plain"
      id=${host.id(path)}
      @click=${() => host.change(path, [...items, blankOf(parts)], false)}
    >
      ${msg('Add')}<span class="unseen">: ${label}</span>
    </button>
    ${notes}
  </fieldset>`;
}

const fieldsOf = ({ kind, path, value }: Slot, parts: Parts, host: Host): TemplateResult[] =>
  Object.entries(parts).map(([name, part]) =>
    field(
      {
        ...part,
        kind,
        path: `${path}.${name}`,
        value: partOf(value, name),
        needed: !part.nullable,
      },
      host,
    ),
  );

/** An object before anything is typed into it: the first choice, no for yes or no, else nothing. */
const blankOf = (parts: Parts): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, { control, nullable }]) => [
      name,
      nullable ? null : blank(control),
    ]),
  );

function blank(control: Control): unknown {
  if (control.type === 'switch') return false;
  if (control.type === 'choice') return control.values[0];
  return ['choices', 'references', 'groups', 'lines', 'accounts'].includes(control.type)
    ? []
    : null;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}

/** `steps.0.text` is called as every `steps.text`. */
const pathName = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
const textValue = (text: string): string | null => (text.trim() === '' ? null : text);
const numberText = textOf;
const linesText = (value: unknown): string => listOf(value).join(', ');

/** A number as people write it, with comma or point; what is none stays for the contract to judge. */
function numberOf(text: string): number | string | null {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Number(typed) : text;
}

const linesOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const listOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

const keptText = (value: unknown): string => {
  const count = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  return count === 0 ? msg('nothing') : msg('as the map has it');
};
