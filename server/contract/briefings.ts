import { z } from 'zod';
import { PartialDate } from './dates.js';
import { RecordId } from './ids.js';
import { Tlp } from './labels.js';
import { defineSubject } from './subjects.js';
import { line, prose } from './text.js';

/** A document made for one audience and label. */
export const Briefing = defineSubject({
  name: 'briefing',
  plural: 'briefings',
  prefix: 'brf_',
  label: 'Briefing',
  write: 'briefing.write',
  searched: ['title'],
  fields: {
    title: line(),
    audience: line(),
    audienceTlp: Tlp,
    language: z.enum(['en', 'ru', 'ky']),
    ask: prose(2_000).nullable(),
    contents: z.array(z.strictObject({ record: RecordId, version: z.int() })).max(2_000),
    copies: z.array(z.strictObject({ to: line(), on: PartialDate, number: z.int() })).max(1_000),
  },
  defaults: { language: 'en', ask: null, contents: [], copies: [] },
});
export type Briefing = z.infer<typeof Briefing.read>;
