import type {
  HttpRouterService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { writeRelayed, type AuditTrail } from '@callboard/backend-kit';
import { createHandOnRouter } from './handOnRouter';
import { Runner } from './Runner';
import type { StartRunnerChild } from './RunnerChild';
import { watchRunner } from './RunnerMetrics';
import { isRunnerMessage } from './runnerMessages';

/** Until then it is started by who needs it. The portal's own start comes first. */
const START_AFTER_MS = 3_000;

/** What the portal's side of the runner needs. */
export interface StartRunnerOptions {
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService | RootLifecycleService;
  logger: LoggerService;
  rootLogger: RootLoggerService;
  startChild: StartRunnerChild;
  trail: AuditTrail;
}

/** Has the tasks of this portal run in another process, as long as it is up. */
export function startRunner(options: StartRunnerOptions): void {
  const { httpRouter, lifecycle, logger, rootLogger, startChild, trail } =
    options;
  const runner = new Runner({
    logger,
    startChild,
    onMessage(message) {
      if (!isRunnerMessage(message)) {
        // Files to watch, for the development server.
        process.send?.(message);
      } else if (message.callboard === 'log') {
        writeRelayed(rootLogger, message, { process: 'runner' });
      } else if (message.callboard === 'audit') {
        trail.record(message.record).catch(error => {
          logger.error('A record of the audit log was lost', error);
        });
      }
    },
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
