import type { TemplateResult } from 'lit';

/** A column of a table of records: what it is called, sorts by, and shows. */
export interface Column<R> {
  id: string;
  title: string;
  value: (row: R) => string | number;
  cell: (row: R, open: (id: string) => void) => TemplateResult | string | number;
  class?: string;
}
