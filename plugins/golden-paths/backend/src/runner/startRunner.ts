import type {
  HttpRouterService,
  LifecycleService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { createHandOnRouter } from './handOnRouter';
import { hearRunner, type HearRunnerOptions } from './hearRunner';
import { Runner } from './Runner';
import type { StartRunnerChild } from './RunnerChild';
import { watchRunner } from './RunnerMetrics';

/** Until then it is started by who needs it. The portal's own start comes first. */
const START_AFTER_MS = 3_000;

/** What the portal's side of the runner needs. */
export interface StartRunnerOptions extends HearRunnerOptions {
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService | RootLifecycleService;
  startChild: StartRunnerChild;
}

/** Has the tasks of this portal run in another process, as long as it is up. */
export function startRunner(options: StartRunnerOptions): void {
  const { httpRouter, lifecycle, logger, startChild } = options;
  const runner = new Runner({
    logger,
    startChild,
    onMessage: hearRunner(options),
  });
  httpRouter.use(createHandOnRouter(runner));
  watchRunner(runner);
  let timer: NodeJS.Timeout;
  lifecycle.addStartupHook(() => {
    timer = setTimeout(() => runner.start(), START_AFTER_MS).unref();
  });
  lifecycle.addShutdownHook(() => {
    clearTimeout(timer);
    return runner.stop();
  });
}
