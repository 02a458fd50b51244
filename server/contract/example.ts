import { z } from 'zod';
import { RecordId } from './ids.js';
import { defineRoute } from './routes.js';

export const ExampleState = z
  .object({
    /** Whether there is example data that can be removed. */
    loaded: z.boolean(),
    /** Visible records that stayed when it was removed: somebody changed them, or built on them. */
    kept: z.array(
      z.object({ id: RecordId, kind: z.string(), why: z.enum(['changed', 'built_on']) }),
    ),
  })
  .meta({ id: 'ExampleState' });
export type ExampleState = z.infer<typeof ExampleState>;

export const exampleRoutes = {
  read: defineRoute({
    name: 'example.read',
    method: 'GET',
    path: '/api/example',
    summary: 'Whether the example data is loaded, and what stayed of it after its removal',
    access: 'example.manage',
    output: ExampleState,
  }),
  remove: defineRoute({
    name: 'example.remove',
    method: 'DELETE',
    path: '/api/example',
    summary: 'Retire every record of the example data that nobody changed or built on',
    access: 'example.manage',
    output: ExampleState,
    write: true,
  }),
};
