// One labelled control of a form, by what its field takes. Functions of the field: the form that
// renders them holds what is typed.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Parts } from '../fields/control-of.js';
import { fieldWord } from '../fields/field-words.js';
import { fieldHint } from './field-hints.js';
import { blankOf, listOf, pathName, valueAt } from './field-values.js';
import { labelled, switchOf, type Host, type Slot } from './inputs.js';
import { choiceWords } from '../fields/value-words.js';

/** Lines up to this length stand beside each other. */
const SHORT = 200;

/** A field with its label, hint and what is wrong with it. */
export function field(slot: Slot, host: Host): TemplateResult {
  const { control, path, kind } = slot;
  const id = host.id(path);
  const name = pathName(path);
  const label = fieldWord(kind, name) ?? name;
  const hint = fieldHint(kind, name);
  const fault = host.fault(path);
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const notes = html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`;
  if (control.type === 'group') return group(slot, control.parts, label, notes, host);
  if (control.type === 'groups') return groups(slot, control.parts, label, notes, host);
  if (control.type === 'choices') return choices(slot, control.values, label, notes, host);
  const part = { slot, id, label, about, invalid: fault !== undefined, host };
  const body = control.type === 'switch' ? switchOf(part) : labelled(part);
  const wide = control.type === 'line' && (control.longest ?? SHORT + 1) > SHORT ? 'wide' : '';
  return html`<div class="field ${control.type} ${wide}" data-path=${path}>${body}${notes}</div>`;
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
        value: valueAt(value, [name]),
        needed: !part.nullable,
      },
      host,
    ),
  );
