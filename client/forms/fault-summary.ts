// What is wrong with a form, above it: each fault as a link to its field.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { errorText } from '../app/error-text.js';
import type { EditSession } from '../data/edit-session.js';
import { faultText } from './fault-words.js';
import { pathName, valueAt } from './field-values.js';
import { fieldWord } from '../fields/field-words.js';

/**
 * Nothing where nothing is wrong. `idOf` is the id of the control of a part's field; `goTo` moves the
 * focus to it.
 */
export function faultSummary(
  { faults, failure, parts }: Pick<EditSession, 'faults' | 'failure' | 'parts'>,
  idOf: (part: string, path: string) => string,
  goTo: (event: Event, part: string, path: readonly string[]) => void,
) {
  if (faults.size === 0 && !failure) return nothing;
  const rows = [...faults].map(([place, fault]) => {
    const [index = '', ...path] = place.split('.');
    const part = parts[Number(index)];
    const name = pathName(path.join('.'));
    const word = (part && fieldWord(part.kind, name)) ?? name;
    const text = faultText(fault, part && valueAt(part.fields, path));
    return html`<li>
      <a href="#${idOf(index, path.join('.'))}" @click=${(event: Event) => goTo(event, index, path)}
        >${word ? `${word}: ` : ''}${text}</a
      >
    </li>`;
  });
  return html`<div class="note faults summary" role="alert" tabindex="-1">
    <p>${failure ? errorText(failure) : msg('Some of what was typed cannot be saved yet:')}</p>
    <ul>
      ${rows}
    </ul>
  </div>`;
}
