import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** Options of a date select: the review, and the dates that the data have. */
export function dateOptions(dates: readonly string[], chosen: string): TemplateResult[] {
  const all = [...new Set(['review', ...dates, chosen])];
  return all.map(
    (date) =>
      html`<option value=${date === 'review' ? '' : date} ?selected=${date === chosen}>
        ${date === 'review' ? msg('the review (undated)') : date}
      </option>`,
  );
}
