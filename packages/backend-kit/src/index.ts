export { assetsFolder } from './http/assetsFolder';
export { boundedRootHttpRouterFactory } from './http/boundedRootHttpRouterFactory';
export { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
export { heldEventsServiceFactory } from './events/heldEventsServiceFactory';
export { platformServices } from './platformServices';
export { whenConfigured } from './whenConfigured';
