// The fields of one record in a form: which stand first, and each with its control.
import { html, type TemplateResult } from 'lit';
import { labelFields } from '../../server/contract/labels.js';
import { subjectOf } from '../../server/contract/registry.js';
import type { Part } from '../data/edit-session.js';
import { sessionStore } from '../data/session-store.js';
import './am-tie-type.js';
import { field } from './controls.js';
import { fieldOf, type Field } from '../fields/control-of.js';
import { listOf } from './field-values.js';
import { fieldWord } from '../fields/field-words.js';
import { fieldOrder } from './first-fields.js';
import type { Host } from './inputs.js';
import { carriesMoney } from './tie-types-for.js';

/** Names of the fields that are asked first and of those under "More", the label among them. */
export function partFields({ kind, fields }: Part): {
  first: readonly string[];
  more: readonly string[];
} {
  const order = fieldOrder(kind, Object.keys(subjectOf(kind).fields));
  const money = kind === 'tie' && carriesMoney(fields['type']) ? ['amount', 'share'] : [];
  const isRed = fields['tlp'] === 'RED';
  const first = [...order.first, ...money, 'tlp', ...(isRed ? ['recipients'] : [])];
  const circles = circlesFor(fields['circles']).length > 0 ? ['circles'] : [];
  return {
    // A temporary id is no question: it joins the records of this form.
    first: first.filter((name) => !isTemporary(fields[name])),
    more: [...order.more.filter((name) => !money.includes(name)), ...circles, 'tags'],
  };
}

const isTemporary = (value: unknown): boolean => typeof value === 'string' && value.startsWith('$');

/** Circles to choose from: one's own, and those that the record has. */
const circlesFor = (chosen: unknown): string[] => [
  ...new Set([...(sessionStore.account?.circles ?? []), ...listOf(chosen)]),
];

/** One field with its control. */
export function partField(part: Part, name: string, host: Host): TemplateResult {
  if (part.kind === 'tie' && name === 'type') return tieType(part, host);
  const { fields, defaults } = subjectOf(part.kind);
  const schema = fields[name];
  const needed = schema !== undefined && !(name in defaults);
  const control = schema ? fieldOf(schema) : labelField(name, part.fields[name]);
  return field({ ...control, kind: part.kind, path: name, value: part.fields[name], needed }, host);
}

function labelField(name: string, value: unknown): Field {
  if (name === 'tlp') return fieldOf(labelFields.tlp);
  if (name === 'recipients') return fieldOf(labelFields.recipients);
  if (name === 'tags') return { control: { type: 'lines' }, nullable: true };
  return { control: { type: 'choices', values: circlesFor(value) }, nullable: false };
}

function tieType({ fields }: Part, host: Host): TemplateResult {
  const fault = host.fault('type');
  return html`<div class="field group" data-path="type">
    <am-tie-type
      id=${host.id('type')}
      label=${fieldWord('tie', 'type') ?? ''}
      .from=${fields['from']}
      .to=${fields['to']}
      .value=${fields['type']}
      ?invalid=${fault !== undefined}
      @am-changed=${({ detail }: CustomEvent<string>) => host.change('type', detail, true)}
    ></am-tie-type>
    ${fault ? html`<p class="fault">${fault}</p>` : ''}
  </div>`;
}
