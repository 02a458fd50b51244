// Every route of the running tool: those of the contract, and one for each analysis.
import { ROUTES } from './contract/api.js';
import type { Route } from './contract/routes.js';
import { ANALYSES } from './domain/analyses/analyses.js';

export const ALL_ROUTES: readonly Route[] = [...ROUTES, ...ANALYSES.map(({ route }) => route)];
