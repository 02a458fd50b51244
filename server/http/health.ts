import type { RequestHandler } from 'express';
import type { Database } from '../database/driver.js';

/** The process lives. */
export const healthz: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** The database answers. */
export const readyz =
  (database: Database): RequestHandler =>
  async (_request, response) => {
    try {
      await database.driver.verifyConnectivity({ database: database.name });
      response.json({ status: 'ready' });
    } catch {
      response.setHeader('Retry-After', '2');
      response.status(503).json({ status: 'unavailable' });
    }
  };
