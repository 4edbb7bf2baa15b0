import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { parseInput, reportDenials } from '@callboard/backend-kit';
import type {
  PermissionDecider,
  PermissionEngine,
} from '@callboard/backend-kit';
import express from 'express';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { authorizeSchema } from './authorizeSchema';

/** What the router needs. */
export interface PermissionRouterOptions {
  auth: AuthService;
  httpAuth: HttpAuthService;
  decider: PermissionDecider;
  engine: PermissionEngine;
  policy: PermissionPolicy;
  /** `backend.auth.dangerouslyDisableDefaultAuthPolicy` */
  isOpen: boolean;
}

/** The HTTP interface of Backstage's permission backend. */
export function createPermissionRouter(
  options: PermissionRouterOptions,
): Router {
  const { auth, httpAuth, decider, engine, policy, isOpen } = options;
  const router = PromiseRouter();
  router.use(express.json());

  router.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });

  router.post('/authorize', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'none'],
    });
    const { items } = parseInput(authorizeSchema, req.body);
    const service = auth.isPrincipal(credentials, 'user')
      ? credentials.principal.actor
      : undefined;
    const mayAskForConditions =
      service || (auth.isPrincipal(credentials, 'none') && isOpen);
    if (!mayAskForConditions) {
      assertResources(items);
    }
    const answers = await decider.decide(policy, items, credentials);
    // A browser asks what to show; that is no attempt to do it.
    if (service) {
      await reportDenials(engine, {
        pluginId: service.subject.replace(/^plugin:/, ''),
        credentials,
        questions: items,
        answers,
      });
    }
    res.json({
      items: items.map(({ id }, index) => ({ id, ...answers[index] })),
    });
  });
  return router;
}

/** Conditions may tell about resources that the user cannot see. */
function assertResources(
  items: ReturnType<typeof authorizeSchema.parse>['items'],
) {
  const incomplete = items.find(
    ({ permission, resourceRef }) =>
      isResourcePermission(permission) && resourceRef === undefined,
  );
  if (incomplete) {
    throw new InputError(
      `${incomplete.permission.name} is about a resource, so users have to name one in resourceRef`,
    );
  }
}
