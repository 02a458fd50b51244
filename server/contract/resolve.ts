// Somebody not yet known turns out to be somebody recorded.
import { z } from 'zod';
import { BatchAnswer } from './batch.js';
import { idSchema } from './ids.js';
import { defineRoute } from './routes.js';
import { line } from './text.js';

export const Resolution = z
  .strictObject({
    /** Who it is. */
    into: idSchema('act_'),
    reason: line(500).optional(),
  })
  .meta({ id: 'Resolution' });
export type Resolution = z.infer<typeof Resolution>;

export const resolvePlaceholder = defineRoute({
  name: 'placeholder.resolve',
  method: 'POST',
  path: '/api/actors/:id/resolve',
  summary:
    'Say who somebody not yet known is: all that you see of them goes over to that actor, as one write',
  access: 'actor.write',
  body: Resolution,
  output: BatchAnswer,
  write: true,
});
