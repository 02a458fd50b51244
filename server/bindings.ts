// All routes with their handlers.
import type { RouteDeps } from './domain/deps.js';
import { accountBindings } from './domain/accounts/accounts.routes.js';
import { sessionBindings } from './domain/accounts/session.routes.js';
import type { OneTimeLink } from './domain/accounts/sign-in.service.js';
import { analysisBindings } from './domain/analyses/analyses.routes.js';
import { dossierBindings } from './domain/dossiers/dossier.routes.js';
import { exampleBindings } from './domain/example/example.routes.js';
import { graphBindings } from './domain/graph/graph.routes.js';
import { historyBindings } from './domain/history/history.routes.js';
import { inboxBindings } from './domain/inbox/inbox.routes.js';
import { liveBindings } from './domain/live/live.routes.js';
import { batchBindings } from './domain/records/batch.routes.js';
import { recordBindings } from './domain/records/records.routes.js';
import { searchBindings } from './domain/search/search.routes.js';
import type { Binding } from './http/mount.js';

export const bindingsOf = (deps: RouteDeps, link: OneTimeLink): Binding[] => [
  ...sessionBindings(deps, link),
  ...accountBindings(deps),
  ...recordBindings(deps),
  ...batchBindings(deps),
  ...graphBindings(deps),
  ...searchBindings(deps),
  ...analysisBindings(deps),
  ...dossierBindings(deps),
  ...historyBindings(deps),
  ...inboxBindings(deps),
  ...liveBindings(deps),
  ...exampleBindings(deps),
];
