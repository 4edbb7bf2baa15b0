import { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
import { boundedRootHttpRouterFactory } from './http/boundedRootHttpRouterFactory';
import { heldEventsServiceFactory } from './events/heldEventsServiceFactory';

/**
 * Our replacements of core services. Each file says which upstream behaviour
 * it mends, so that it can be dropped once upstream does.
 */
export const platformServices = [
  boundedRootHttpRouterFactory,
  databaseRootHealthFactory,
  heldEventsServiceFactory,
];
