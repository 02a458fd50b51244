import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { GraphActor } from '../../../server/contract/graph.js';
import { LEVEL_WORDS, LIFECYCLE_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import '../am-kind/am-kind.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-tlp/am-tlp.js';
import type { Column } from './columns.js';

export const actorColumns = (): readonly Column<GraphActor>[] => [
  {
    id: 'name',
    title: msg('Name'),
    value: ({ name }) => name,
    cell: ({ id, name, kind, us }, open) =>
      html`<span class="name">
        <am-kind kind=${kind} ?us=${us} decorative></am-kind>
        <button class="link" @click=${() => open(id)}>${name}</button>
        ${us ? html`<b>${msg('us')}</b>` : nothing}
      </span>`,
  },
  {
    id: 'kind',
    title: msg('Kind'),
    value: ({ kind }) => kindWord(kind),
    cell: ({ kind, lifecycle }) =>
      lifecycle === 'active'
        ? kindWord(kind)
        : `${kindWord(kind)}, ${word(LIFECYCLE_WORDS[lifecycle])}`,
  },
  {
    id: 'level',
    title: msg('Level'),
    value: ({ level }) => word(LEVEL_WORDS[level]),
    cell: ({ level }) => word(LEVEL_WORDS[level]),
  },
  {
    id: 'ties',
    title: msg('Relationships'),
    value: ({ ties }) => ties,
    cell: ({ ties }) => ties,
  },
  {
    id: 'tlp',
    title: msg('Label'),
    value: ({ tlp }) => tlp,
    cell: ({ tlp }) => html`<am-tlp .label=${tlp}></am-tlp>`,
  },
];
