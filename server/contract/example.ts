import { z } from 'zod';
import { defineRoute } from './routes.js';

export const exampleRoutes = {
  read: defineRoute({
    name: 'example.read',
    method: 'GET',
    path: '/api/example',
    summary: 'Whether the example data is loaded',
    access: 'example.manage',
    output: z.object({ loaded: z.boolean() }).meta({ id: 'ExampleState' }),
  }),
  remove: defineRoute({
    name: 'example.remove',
    method: 'DELETE',
    path: '/api/example',
    summary: 'Retire every record of the example data that nobody changed or built on',
    access: 'example.manage',
    status: 204,
    write: true,
  }),
};
