// What one may write about a record, as links to its form and to forms of new records about it.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { SubjectName } from '../../../server/contract/registry.js';
import { kindOfId } from '../../data/records.js';
import { sessionStore } from '../../data/session-store.js';

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

/** Kinds of record that evidence speaks for or against, beside actors and issues. */
const EVIDENCED: ReadonlySet<SubjectName | undefined> = new Set<SubjectName>([
  'actor',
  'issue',
  'tie',
  'position',
  'assessment',
  'engagement',
  'question',
  'recommendation',
  'lever',
  'intervention',
  'event',
]);
const evidence: Addition = { kind: 'evidence', field: 'record', text: () => msg('evidence') };
const comment: Addition = { kind: 'comment', field: 'on', text: () => msg('comment') };

const mayWrite = (kind: SubjectName): boolean => sessionStore.can(`${kind}.write`);

/** Links for those who may write; nothing for those who may not. */
export function writeActions(id: string) {
  const kind = kindOfId(id);
  if (!kind) return nothing;
  const additions = [
    ...(ADDITIONS[kind] ?? []),
    ...(EVIDENCED.has(kind) ? [evidence] : []),
    ...(kind === 'comment' ? [] : [comment]),
  ].filter((one) => mayWrite(one.kind));
  const links = additions.map(
    (one, index) =>
      html`${index > 0 ? ' · ' : ''}<a href="/new/${one.kind}?${one.field}=${id}"
          >${one.text()}</a
        >`,
  );
  return html`${mayWrite(kind) ? html`<a href="/edit/${id}">${msg('Edit')}</a>` : nothing}
  ${links.length > 0 ? html`<span>${msg('Add')}: ${links}</span>` : nothing}`;
}
