import type { Response } from 'express';
import { listAnalyses } from '../../contract/analyses.js';
import { bind, type Binding } from '../../http/mount.js';
import type { RouteDeps } from '../deps.js';
import { ANALYSES } from './analyses.js';
import { describe } from './analysis.js';

/** Every analysis runs in the kernel, over the caller's part of the facts. */
export const analysisBindings = ({ kernel }: RouteDeps): Binding[] => [
  bind(listAnalyses, () => Promise.resolve({ items: ANALYSES.map(describe) })),
  ...ANALYSES.map(({ id, route }) =>
    bind(route, async ({ caller, query, response }) => {
      const question = { analysis: id, query, viewer: caller.viewer };
      return (await kernel.ask(question, untilClosed(response))).result;
    }),
  ),
];

/** Aborted when nobody waits for the answer any more. */
function untilClosed(response: Response): AbortSignal {
  const abort = new AbortController();
  response.once('close', () => abort.abort());
  return abort.signal;
}
