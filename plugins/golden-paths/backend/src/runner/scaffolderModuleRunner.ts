import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  auditTrailServiceRef,
  portalProcessServiceRef,
} from '@callboard/backend-kit';
import { forkRunner } from './forkRunner';
import { limitRendering } from './limits/limitRendering';
import { limitSchemas } from './limits/limitSchemas';
import { readRunnerConfig } from './readRunnerConfig';
import { runsTasks } from './runsTasks';
import { serveRunner } from './serveRunner';
import { startRunner } from './startRunner';

/** Requests of others wait meanwhile. */
const WEB_TIMEOUT_MS = 300;

/**
 * Runs template code in a process of its own: the portal's side starts that
 * process and hands dry runs on to it, and the other side bounds what it runs.
 */
export const scaffolderModuleRunner = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-paths-runner',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        portal: portalProcessServiceRef,
        rootLogger: coreServices.rootLogger,
        trail: auditTrailServiceRef,
      },
      async init({ config, portal, trail, ...deps }) {
        const runner = readRunnerConfig(config);
        const { entry } = portal;
        if (portal.role === 'runner') {
          serveRunner(trail);
        } else if (runner.enabled && entry) {
          const startChild = () => forkRunner(entry, runner);
          startRunner({ ...deps, trail, startChild });
        }
        if (runsTasks(portal, runner)) {
          limitRendering(runner.renderTimeoutMs);
          limitSchemas(runner.renderTimeoutMs);
        } else {
          limitSchemas(WEB_TIMEOUT_MS);
        }
      },
    });
  },
});
