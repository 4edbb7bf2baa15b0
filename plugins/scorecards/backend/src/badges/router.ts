import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { BadgesService } from './BadgesService';
import { drawBadge } from './drawBadge';

/** How long a browser or a Git host may show a badge as it is, in seconds. */
const MAX_AGE = 120;

/** `/api/scorecards/badges` */
export function createBadgesRouter(options: {
  httpAuth: HttpAuthService;
  badges: BadgesService;
  isPublic: boolean;
}): Router {
  const { httpAuth, badges, isPublic } = options;
  const router = PromiseRouter();

  router.get(
    '/badges/:kind/:namespace/:name/:track.svg',
    async (request, response) => {
      const credentials = isPublic
        ? undefined
        : await httpAuth.credentials(request, {
            allow: ['user', 'service'],
            allowLimitedAccess: true,
          });
      const { kind, namespace, name, track } = request.params;
      const badge = await badges.getBadge(
        {
          entityRef: stringifyEntityRef({ kind, namespace, name }),
          trackId: track,
        },
        { ...(credentials && { credentials }) },
      );
      // Answers 304 by itself to those who have the same badge.
      response
        .set({
          'cache-control': `${isPublic ? 'public' : 'private'}, max-age=${MAX_AGE}`,
          'content-security-policy': "default-src 'none'",
          'cross-origin-resource-policy': isPublic
            ? 'cross-origin'
            : 'same-site',
        })
        .type('image/svg+xml')
        .send(drawBadge(badge));
    },
  );

  return router;
}
