import type {
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizedWhatIfService } from './AuthorizedWhatIfService';
import {
  DefaultWhatIfService,
  type WhatIfOptions,
} from './DefaultWhatIfService';
import { createWhatIfRouter } from './router';

/** Puts the trying out of rules and standards into place. */
export function createWhatIf(
  options: WhatIfOptions & {
    catalog: CatalogService;
    httpAuth: HttpAuthService;
    httpRouter: HttpRouterService;
    permissions: PermissionsService;
  },
): void {
  const whatIf = AuthorizedWhatIfService.create({
    ...options,
    inner: DefaultWhatIfService.create(options),
  });
  options.httpRouter.use(createWhatIfRouter({ ...options, whatIf }));
}
