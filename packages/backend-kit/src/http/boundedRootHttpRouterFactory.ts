import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import sirv from 'sirv';
import { assetsFolder } from './assetsFolder';
import { guardSockets } from './guardSockets';
import { readAppConfig } from './readAppConfig';

/** How long open requests may run on after SIGTERM, in milliseconds. */
const DRAIN_MS = 2000;

/**
 * The root router, bounded at shutdown and serving assets compressed at build.
 *
 * Upstream reasons: the HTTP server waits for open requests without a limit,
 * and the event bus keeps 55 s long polls open, so a replica outlives the
 * usual 30 s grace period and is killed; and static files are compressed again
 * for every request, at a lower quality than a build can afford.
 */
export const boundedRootHttpRouterFactory = rootHttpRouterServiceFactory({
  configure({ app, server, config, middleware, lifecycle, applyDefaults }) {
    const assets = assetsFolder(readAppConfig(config).packageName);
    if (assets) {
      // Names of static files carry a content hash, so they never change.
      const serve = sirv(assets, {
        brotli: true,
        etag: true,
        immutable: true,
        maxAge: 365 * 24 * 60 * 60,
      });
      app.use('/static', middleware.helmet(), (req, res, next) => {
        res.vary('Accept-Encoding');
        serve(req, res, next);
      });
    }
    applyDefaults();
    guardSockets(server);
    lifecycle.addShutdownHook(() => {
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    });
  },
});
