import type {
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizedBadgesService } from './AuthorizedBadgesService';
import { DefaultBadgesService } from './DefaultBadgesService';
import type { DefaultBadgesServiceOptions } from './DefaultBadgesService';
import { createBadgesRouter } from './router';

/** What {@link createBadges} needs. */
export interface CreateBadgesOptions extends DefaultBadgesServiceOptions {
  settings: { badges: { isPublic: boolean } };
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  permissions: PermissionsService;
}

/** Puts the badges of READMEs into place. */
export function createBadges(options: CreateBadgesOptions): void {
  const { isPublic } = options.settings.badges;
  const badges = AuthorizedBadgesService.create({
    ...options,
    isPublic,
    inner: DefaultBadgesService.create(options),
  });
  options.httpRouter.use(createBadgesRouter({ ...options, badges, isPublic }));
  // Pictures are fetched without a token: by the browser with its cookie, by a
  // Git host with nothing at all.
  options.httpRouter.addAuthPolicy({
    path: '/badges',
    allow: isPublic ? 'unauthenticated' : 'user-cookie',
  });
}
