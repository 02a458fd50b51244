import type { RequestHandler } from 'express';
import { answers } from '../database/alive.js';
import type { Database } from '../database/driver.js';

/** The process lives. */
export const healthz: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** The database answers. */
export const readyz =
  (database: Database): RequestHandler =>
  async (_request, response) => {
    if (await answers(database)) {
      response.json({ status: 'ready' });
      return;
    }
    response.setHeader('Retry-After', '2');
    response.status(503).json({ status: 'unavailable' });
  };
