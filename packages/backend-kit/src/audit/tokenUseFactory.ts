import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from './AuditTrail';
import { recordTokenUse } from './recordTokenUse';

/** Watches the requests of one plugin; nothing depends on it. */
const tokenUseServiceRef = createServiceRef<object>({
  id: 'callboard.audit-token-use',
  scope: 'plugin',
});

/** Records that tokens of other systems are used, in every plugin. */
export const tokenUseFactory = createServiceFactory({
  service: tokenUseServiceRef,
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
      recordTokenUse({ httpAuth, trail, seen, pluginId: plugin.getId() }),
    );
    return {};
  },
});
