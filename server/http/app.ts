// The HTTP edge: headers, sessions, routes, the built client, errors. It knows no domain.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import type { Route } from '../contract/routes.js';
import type { Database } from '../database/driver.js';
import { ProblemError } from '../problem-error.js';
import { docsPage } from './docs.js';
import { healthz, readyz } from './health.js';
import { requestHeaders, securityHeaders } from './headers.js';
import { mount, type Binding, type MountOptions } from './mount.js';
import { refuseOtherHosts } from './hosts.js';
import { describeApi } from './openapi.js';
import { noSuchRoute, problemHandler, sendProblem } from './problem.js';

export interface AppOptions {
  database: Database;
  routes: readonly Route[];
  bindings: readonly Binding[];
  refresh: MountOptions['refresh'];
  /** Refuses writes while there is no room for them. */
  beforeWrite: () => Promise<void>;
  log: Logger;
  /** Session middleware, and who is signed in after it ran. */
  sessions: RequestHandler;
  whoIs: MountOptions['whoIs'];
  /** Names that a request may call this server by; null: any. */
  hosts: readonly string[] | null;
  secure: boolean;
  trustProxy: number;
  /** Folder of the built client. */
  clientDir: string;
  version: string;
  /** Requests a minute and address; sign-in tries are limited apart. */
  requestsPerMinute: number;
  signInsPerMinute: number;
}

/** Builds the app. @throws Error when a declared route has no handler, or the reverse. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // Express' own tags are made over the body: only versions of visible records are tags here.
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustProxy);
  app.use(requestHeaders, securityHeaders(options.secure));
  app.use(refuseOtherHosts(options.hosts), compression());
  app.get('/healthz', healthz);
  app.get('/readyz', readyz(options.database));
  app.use('/api', limitRate(options.requestsPerMinute));
  app.post('/api/session', limitRate(options.signInsPerMinute));
  app.use('/api', refuseRepeatedParameters);
  app.use('/api', express.json({ limit: '1mb', strict: true }));
  const description = describeApi(options.routes, options.version);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });
  docsPage(app, '/api/docs');
  app.use('/api', options.sessions);
  mount(app, {
    bindings: options.bindings,
    declared: options.routes,
    whoIs: options.whoIs,
    refresh: options.refresh,
    beforeWrite: options.beforeWrite,
  });
  refuseOtherMethods(app, options.routes);
  assertDeclared(app, options.routes);
  app.use('/api', noSuchRoute);
  serveClient(app, options.clientDir);
  app.use(problemHandler(options.log));
  return app;
}

const limitRate = (limit: number) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => sendProblem(response, new ProblemError('rate.limited')),
  });

/** `?id=a&id=b`: parsers disagree on which one counts, so neither does. */
const refuseRepeatedParameters: RequestHandler = (request, _response, next) => {
  const repeated = Object.entries(request.query).find(([, value]) => Array.isArray(value));
  if (!repeated) {
    next();
    return;
  }
  throw new ProblemError('input.invalid', {
    fields: [{ path: `query.${repeated[0]}`, code: 'repeated', message: 'is given twice' }],
  });
};

/** A declared address takes the methods that are declared for it, and says which. */
function refuseOtherMethods(app: Express, routes: readonly Route[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (_request, response) => {
      response.setHeader('Allow', methods.join(', '));
      sendProblem(response, new ProblemError('method.missing'));
    });
  }
}

/** Addresses beside the declared routes; they show no record. */
const OPEN = new Set(['/healthz', '/readyz', '/api/openapi.json', '/api/session']);

/** Walks what express really has: an address that nobody declared keeps the server from starting. */
function assertDeclared(app: Express, routes: readonly Route[]): void {
  const declared = new Set(routes.map(({ path }) => path));
  for (const layer of app.router.stack) {
    const path = layer.route?.path;
    if (path === undefined || declared.has(path) || OPEN.has(path)) continue;
    throw new Error(`The address ${path} is not declared in the contract.`);
  }
}

/** The built client: files by their hashed names for a year, the page itself never kept. */
function serveClient(app: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  app.use(
    '/assets',
    express.static(join(clientDir, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  );
  app.use(express.static(clientDir, { index: false, cacheControl: false }));
  app.get('/{*splat}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile('index.html', { root: clientDir, cacheControl: false });
  });
}
