import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from './AuditTrail';
import { watchRequests } from './watchRequests';

/** Watches the requests of one plugin; nothing depends on it. */
const watchRequestsServiceRef = createServiceRef<object>({
  id: 'callboard.audit-requests',
  scope: 'plugin',
});

/**
 * Lets the audit log know, in every plugin, where credentials came from and
 * that tokens of other systems are used.
 */
export const watchRequestsFactory = createServiceFactory({
  service: watchRequestsServiceRef,
  // Nobody asks for it, and it has to come before the routes of the plugin.
  initialization: 'always',
  deps: {
    httpAuth: coreServices.httpAuth,
    httpRouter: coreServices.httpRouter,
    plugin: coreServices.pluginMetadata,
    trail: auditTrailServiceRef,
  },
  createRootContext: () => new Map<string, number>(),
  factory({ httpAuth, httpRouter, plugin, trail }, seen) {
    httpRouter.use(
      watchRequests({ httpAuth, trail, seen, pluginId: plugin.getId() }),
    );
    return {};
  },
});
