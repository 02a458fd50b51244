// Server-sent events: which visible records changed; the client reads them again.
import { z } from 'zod';
import { defineRoute } from './routes.js';

export const LiveChange = z.object({
  records: z.array(z.object({ id: z.string(), kind: z.string(), gone: z.boolean() })),
});
export type LiveChange = z.infer<typeof LiveChange>;

export const live = defineRoute({
  name: 'live',
  method: 'GET',
  path: '/api/live',
  summary: 'Stream of changes to records that you can see (text/event-stream)',
  access: 'record.read',
});
