import {
  createHttpServer,
  DefaultRootHttpRouter,
} from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createLoopbackRouter } from './loopbackRouter';

/** What a runner tells its portal once it can be asked. */
export interface RunnerListening {
  callboard: 'listening';
  /** On 127.0.0.1. */
  port: number;
}

/**
 * The root router of a runner: only its own portal reaches it, on a port that
 * the system chooses and `backend.listen` knows nothing of, so that discovery
 * keeps finding the portal.
 */
export const loopbackRootHttpRouterFactory = createServiceFactory({
  service: coreServices.rootHttpRouter,
  deps: {
    config: coreServices.rootConfig,
    health: coreServices.rootHealth,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async factory({ lifecycle, ...deps }) {
    const router = DefaultRootHttpRouter.create();
    const server = await createHttpServer(
      createLoopbackRouter({ ...deps, routes: router.handler() }),
      { listen: { host: '127.0.0.1', port: 0 } },
      deps,
    );
    lifecycle.addStartupHook(() => {
      const message: RunnerListening = {
        callboard: 'listening',
        port: server.port(),
      };
      process.send?.(message);
    });
    lifecycle.addShutdownHook(() => {
      server.closeAllConnections();
      return server.stop();
    });
    await server.start();
    return router;
  },
});
