import type { Response } from 'express';
import { writeBatch as batchRoute, type BatchAnswer } from '../../contract/batch.js';
import { resolvePlaceholder as resolveRoute } from '../../contract/resolve.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { writeBatch } from './batch.service.js';
import { resolvePlaceholder } from './resolve.service.js';

export const batchBindings = (deps: Deps): Binding[] => [
  bind(batchRoute, async ({ write, body, response }) =>
    answered(await writeBatch(deps, write, body), response),
  ),
  bind(resolveRoute, async ({ write, id, body, response }) =>
    answered(await resolvePlaceholder(deps, write, id, body), response),
  ),
];

function answered(
  { answer, replayed }: { answer: BatchAnswer; replayed: boolean },
  response: Response,
): BatchAnswer {
  if (replayed) response.setHeader('Idempotency-Replayed', 'true');
  return answer;
}
