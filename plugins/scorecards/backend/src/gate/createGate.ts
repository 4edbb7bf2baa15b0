import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizedGateService } from './AuthorizedGateService';
import { DefaultGateService, type GateOptions } from './DefaultGateService';
import { createGateRouter } from './router';

/** Makes the gate, for people, actions and CI. */
export function createGate(
  deps: GateOptions & {
    auditor: AuditorService;
    catalog: CatalogService;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
  },
) {
  const gate = AuthorizedGateService.create({
    catalog: deps.catalog,
    permissions: deps.permissions,
    inner: DefaultGateService.create(deps),
  });
  return { gate, router: createGateRouter({ httpAuth: deps.httpAuth, gate }) };
}
