// The one list of all routes: the server mounts it, OpenAPI and the authorisation matrix walk it.
import { accountRoutes } from './accounts.js';
import { decidesAndBenefits } from './decides.js';
import { traceMoney } from './money.js';
import { findPathways } from './pathways.js';
import { writeBatch } from './batch.js';
import { dossierRoutes } from './dossiers.js';
import { exampleRoutes } from './example.js';
import { readGraph } from './graph.js';
import { listOwnChanges, undoWrite } from './history.js';
import { live } from './live.js';
import { recordRoutes } from './record-routes.js';
import { SUBJECT_NAMES } from './registry.js';
import type { Route } from './routes.js';
import { search } from './search.js';
import { sessionRoutes } from './session.js';

export const ROUTES: readonly Route[] = [
  ...Object.values(sessionRoutes),
  ...Object.values(accountRoutes),
  ...SUBJECT_NAMES.flatMap((name) => Object.values(recordRoutes(name))),
  writeBatch,
  readGraph,
  search,
  findPathways,
  traceMoney,
  decidesAndBenefits,
  ...Object.values(dossierRoutes),
  listOwnChanges,
  undoWrite,
  live,
  ...Object.values(exampleRoutes),
];
