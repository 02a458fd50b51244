import { z } from 'zod';
import { defineSubject } from './subjects.js';
import { line, plain } from './text.js';

/** A saved map: filters, layout, selection and the steps of a story, as the client wrote them. */
export const View = defineSubject({
  name: 'view',
  plural: 'views',
  prefix: 'viw_',
  label: 'View',
  write: 'view.write',
  personal: true,
  searched: ['name'],
  fields: {
    name: line(),
    filters: z.record(plain(60), z.array(plain(120)).max(200)),
    highlight: z.record(plain(60), z.array(plain(120)).max(200)),
    positions: z.record(plain(40), z.tuple([z.number(), z.number()])),
    selection: z.array(plain(40)).max(500),
    asOf: plain(10).nullable(),
  },
  defaults: { filters: {}, highlight: {}, positions: {}, selection: [], asOf: null },
});
export type View = z.infer<typeof View.read>;
