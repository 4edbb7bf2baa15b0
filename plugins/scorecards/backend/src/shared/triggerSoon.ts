import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';

/**
 * Lets a scheduled task run now instead of at its next time. A run that is under
 * way, here or in another replica, is as good. Never throws.
 */
export async function triggerSoon(
  options: { scheduler: SchedulerService; logger: LoggerService },
  taskId: string,
): Promise<void> {
  try {
    await options.scheduler.triggerTask(taskId);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') {
      options.logger.error(`${taskId} could not be started`, toError(error));
    }
  }
}
