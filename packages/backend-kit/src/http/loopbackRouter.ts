import {
  createHealthRouter,
  MiddlewareFactory,
} from '@backstage/backend-defaults/rootHttpRouter';
import type {
  LoggerService,
  RootConfigService,
  RootHealthService,
} from '@backstage/backend-plugin-api';
import express from 'express';
import type { Express, Handler } from 'express';

/**
 * What a runner answers: its health and the routes of its plugins. Headers for
 * browsers, compression and the request log are up to the portal before it.
 *
 * @param options - `routes` are those of the plugins
 */
export function createLoopbackRouter(options: {
  config: RootConfigService;
  health: RootHealthService;
  logger: LoggerService;
  routes: Handler;
}): Express {
  const { config, health, logger, routes } = options;
  const middleware = MiddlewareFactory.create({ config, logger });
  const app = express();
  app.use(createHealthRouter({ config, health }));
  app.use(routes);
  app.use(middleware.notFound());
  app.use(middleware.error());
  return app;
}
