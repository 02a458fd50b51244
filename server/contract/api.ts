// The list of all routes but those of the analyses, which server/routes.ts adds: the server mounts
// them, OpenAPI and the authorisation matrix walk them.
import { accountRoutes } from './accounts.js';
import { listAnalyses } from './analyses.js';
import { writeBatch } from './batch.js';
import { dossierRoutes } from './dossiers.js';
import { exampleRoutes } from './example.js';
import { compareGraph } from './compare.js';
import { expandGraph, readGraph } from './graph.js';
import { listNewChanges, listOwnChanges, markSeen, undoWrite } from './history.js';
import { listReaders, readInbox } from './inbox.js';
import { live } from './live.js';
import { recordRoutes } from './record-routes.js';
import { SUBJECT_NAMES } from './registry.js';
import { resolvePlaceholder } from './resolve.js';
import type { Route } from './routes.js';
import { search } from './search.js';
import { sessionRoutes } from './session.js';

export const ROUTES: readonly Route[] = [
  ...Object.values(sessionRoutes),
  ...Object.values(accountRoutes),
  ...SUBJECT_NAMES.flatMap((name) => Object.values(recordRoutes(name))),
  writeBatch,
  resolvePlaceholder,
  readGraph,
  expandGraph,
  compareGraph,
  search,
  listAnalyses,
  ...Object.values(dossierRoutes),
  listOwnChanges,
  listNewChanges,
  markSeen,
  undoWrite,
  readInbox,
  listReaders,
  live,
  ...Object.values(exampleRoutes),
];
