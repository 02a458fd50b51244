import type { RequestHandler } from 'express';
import { ProblemError } from '../problem-error.js';

/**
 * Refuses requests that call this server by a name that is none of its own: a page of somebody else
 * whose name was made to lead to this machine (DNS rebinding) is such a one. Null takes any name.
 */
export const refuseOtherHosts =
  (hosts: readonly string[] | null): RequestHandler =>
  (request, _response, next) => {
    // Not what a proxy says was asked for: a page can say that too.
    const [, v6, name = v6] = HOST.exec(request.headers.host ?? '') ?? [];
    if (hosts !== null && !hosts.includes(name?.toLowerCase() ?? '')) {
      throw new ProblemError('host.unknown');
    }
    next();
  };

const HOST = /^(?:\[([0-9a-f:]+)\]|([^:]+))(?::\d+)?$/i;
