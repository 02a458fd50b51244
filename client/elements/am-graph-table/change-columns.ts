import { msg } from '@lit/localize';
import { html } from 'lit';
import { nameOf, shownName } from '../../data/names.js';
import { MARKS, MARK_SIGNS, type Mark } from '../../map/marks.js';
import type { ChangeRow } from './change-rows.js';
import type { Column } from './columns.js';

export const MARK_WORDS: Readonly<Record<Mark, () => string>> = {
  came: () => msg('came'),
  went: () => msg('went'),
  changed: () => msg('changed'),
  known: () => msg('known for one date only'),
};

const end = (side: 'from' | 'to', title: string): Column<ChangeRow> => ({
  id: side,
  title,
  value: (row) => nameOf(row[side])?.name ?? '',
  cell: (row, open) =>
    html`<button class="link" @click=${() => open(row[side])}>${shownName(row[side])}</button>`,
});

export const changeColumns = (): readonly Column<ChangeRow>[] => [
  {
    id: 'mark',
    title: msg('Difference'),
    value: ({ mark }) => MARKS.indexOf(mark),
    cell: ({ mark }) =>
      html`<span class="type"
        ><b aria-hidden="true">${MARK_SIGNS[mark]}</b>${MARK_WORDS[mark]()}</span
      >`,
  },
  end('from', msg('From')),
  {
    id: 'type',
    title: msg('Relationship or stance'),
    value: ({ what }) => what,
    cell: ({ id, what }, open) =>
      html`<button class="link" @click=${() => open(id)}>${what}</button>`,
  },
  end('to', msg('To')),
  { id: 'why', title: msg('Why'), value: ({ why }) => why, cell: ({ why }) => why },
];
