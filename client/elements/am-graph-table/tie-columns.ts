import { msg } from '@lit/localize';
import { html } from 'lit';
import type { GraphTie } from '../../../server/contract/graph.js';
import { tieType } from '../../../server/contract/tie-types.js';
import {
  LAYER_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { dateWord } from '../../app/words.js';
import { nameOf, shownName } from '../../data/names.js';
import '../am-line/am-line.js';
import '../am-tlp/am-tlp.js';
import type { Column } from './columns.js';

const end = (side: 'from' | 'to', title: string): Column<GraphTie> => ({
  id: side,
  title,
  value: (tie) => nameOf(tie[side])?.name ?? '',
  cell: (tie, open) =>
    html`<button class="link" @click=${() => open(tie[side])}>${shownName(tie[side])}</button>`,
});

export const tieColumns = (): readonly Column<GraphTie>[] => [
  end('from', msg('From')),
  {
    id: 'type',
    title: msg('Relationship'),
    value: ({ type }) => word(tieType(type).phrase),
    cell: ({ id, type, layer, status, validity, conflict }, open) =>
      html`<span class="type">
        <am-line
          .layer=${layer}
          .status=${status}
          .validity=${validity}
          ?conflict=${conflict}
          ?undirected=${!tieType(type).directed}
        ></am-line>
        <button class="link" @click=${() => open(id)}>${word(tieType(type).phrase)}</button>
      </span>`,
  },
  end('to', msg('To')),
  {
    id: 'layer',
    title: msg('Layer'),
    value: ({ layer }) => word(LAYER_WORDS[layer]),
    cell: ({ layer }) => word(LAYER_WORDS[layer]),
  },
  {
    id: 'status',
    title: msg('How it is known'),
    value: ({ status }) => word(TIE_STATUS_WORDS[status]),
    cell: ({ status, sourced, conflict }) =>
      [
        word(TIE_STATUS_WORDS[status]),
        sourced ? '' : msg('unsourced'),
        conflict ? msg('in conflict') : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  {
    id: 'validity',
    title: msg('Still holds?'),
    value: ({ validity }) => word(VALIDITY_WORDS[validity]),
    cell: ({ holds, validity }) =>
      holds ? word(VALIDITY_WORDS[validity]) : msg('not known for then'),
  },
  {
    id: 'asOf',
    title: msg('As of'),
    value: ({ asOf }) => asOf ?? '',
    cell: ({ asOf }) => (asOf ? dateWord(asOf) : ''),
    class: 'date',
  },
  {
    id: 'tlp',
    title: msg('Label'),
    value: ({ tlp }) => tlp,
    cell: ({ tlp }) => html`<am-tlp .label=${tlp}></am-tlp>`,
  },
];
