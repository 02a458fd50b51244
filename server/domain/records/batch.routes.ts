import { writeBatch as batchRoute } from '../../contract/batch.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { writeBatch } from './batch.service.js';

export const batchBindings = (deps: Deps): Binding[] => [
  bind(batchRoute, async ({ write, body, response }) => {
    const { answer, replayed } = await writeBatch(deps, write, body);
    if (replayed) response.setHeader('Idempotency-Replayed', 'true');
    return answer;
  }),
];
