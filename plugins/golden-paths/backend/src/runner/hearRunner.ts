import type {
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { writeRelayed, type AuditTrail } from '@callboard/backend-kit';
import { isRunnerMessage } from './runnerMessages';

/** What a portal does for its runner. */
export interface HearRunnerOptions {
  events: EventsService;
  logger: LoggerService;
  rootLogger: RootLoggerService;
  trail: AuditTrail;
}

/**
 * Does what a runner leaves to its portal: lines of the log, events, and records
 * of the audit log.
 *
 * @returns takes each message of the runner
 */
export function hearRunner(
  options: HearRunnerOptions,
): (message: unknown) => void {
  const { events, logger, rootLogger, trail } = options;
  const unless = (problem: string, done: Promise<void>) => {
    done.catch(error => logger.error(problem, error));
  };
  return message => {
    if (!isRunnerMessage(message)) {
      // Files to watch, for the development server.
      process.send?.(message);
    } else if (message.callboard === 'log') {
      for (const line of message.lines) {
        writeRelayed(rootLogger, line, { process: 'runner' });
      }
    } else if (message.callboard === 'event') {
      const lost = `An event of ${message.event.topic} was lost`;
      unless(lost, events.publish(message.event));
    } else if (message.callboard === 'audit') {
      const lost = 'A record of the audit log was lost';
      unless(lost, trail.record(message.record));
    }
  };
}
