// Keys in the rows of a table: up and down within a column, and choosing a row.
import { isPressed } from '../../app/shortcuts.js';

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

/** For keys pressed on a control in a row. */
export function rowKey(event: KeyboardEvent): void {
  const { target } = event;
  const cell = target instanceof Element ? target.closest('td') : null;
  const row = cell?.parentElement;
  if (!cell || !row) return;
  const step = STEPS[event.key];
  if (step === undefined && !isPressed(event, 'tick')) return;
  event.preventDefault();
  if (step === undefined) row.querySelector<HTMLElement>('.tick input')?.click();
  else {
    const rows = [...(row.parentElement?.children ?? [])];
    const column = [...row.children].indexOf(cell);
    const next = rows[rows.indexOf(row) + step]?.children[column];
    next?.querySelector<HTMLElement>('button, input')?.focus();
  }
}
