// What one may write about a record, as links to its form and to forms of new records about it.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { isEvidenced } from '../../../server/contract/evidenced.js';
import type { RecordOf, SubjectName } from '../../../server/contract/registry.js';
import { kindOfId } from '../../data/records.js';
import { isHeld } from '../../data/handover-store.js';
import { sessionStore } from '../../data/session-store.js';
import '../am-retire/am-retire.js';

interface Addition {
  kind: SubjectName;
  /** Field of the new record that names this one. */
  field: string;
  text: () => string;
}

const ADDITIONS: Partial<Record<SubjectName, readonly Addition[]>> = {
  actor: [
    { kind: 'tie', field: 'from', text: () => msg('relationship') },
    { kind: 'position', field: 'actor', text: () => msg('stance') },
    { kind: 'engagement', field: 'with', text: () => msg('contact') },
    { kind: 'contactDetail', field: 'actor', text: () => msg('way to reach them') },
    { kind: 'handlingNote', field: 'on', text: () => msg('handling note') },
  ],
  issue: [
    { kind: 'position', field: 'issue', text: () => msg('stance') },
    { kind: 'tie', field: 'to', text: () => msg('relationship') },
    { kind: 'objective', field: 'issue', text: () => msg('objective') },
  ],
};

const evidence: Addition = { kind: 'evidence', field: 'record', text: () => msg('evidence') };

const mayWrite = (kind: SubjectName): boolean => sessionStore.can(`${kind}.write`);

/**
 * Links for those who may write; nothing for those who may not. `ties` are those of the record, where
 * they are known: somebody in an office can be followed by somebody else.
 */
export function writeActions(
  { id, retiredAt }: { id: string; retiredAt: string | null },
  ties: readonly RecordOf<'tie'>[] = [],
) {
  const kind = kindOfId(id);
  if (!kind) return nothing;
  const retire = mayWrite(kind)
    ? html`<am-retire .record=${id} ?retired=${retiredAt !== null}></am-retire>`
    : nothing;
  if (retiredAt !== null) return retire;
  const additions = [...(ADDITIONS[kind] ?? []), ...(isEvidenced(kind) ? [evidence] : [])].filter(
    (one) => mayWrite(one.kind),
  );
  const links = additions.map(({ kind: added, field, text }, index) => {
    const href = `/new/${added}?${field}=${id}`;
    return html`${index > 0 ? ' · ' : ''}<a href=${href}>${text()}</a>`;
  });
  const office = ties.find((tie) => isHeld(tie))?.to;
  return html`${mayWrite(kind) ? html`<a href="/edit/${id}">${msg('Edit')}</a>` : nothing}
  ${links.length > 0 ? html`<span>${msg('Add')}: ${links}</span>` : nothing}
  ${
    office && mayWrite('actor') && mayWrite('tie')
      ? html`<a href="/handover/${office}">${msg('Somebody took over')}</a>`
      : nothing
  }
  ${retire}`;
}
