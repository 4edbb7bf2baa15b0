import { toError } from '@backstage/errors';
import type { ActionTemplates } from '../entityActions/ActionTemplates';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import { AuthorizedRunsService } from './AuthorizedRunsService';
import { createRunsRouter } from './router';
import { RunRecorder } from './RunRecorder';
import type { RunReader } from './RunReader';
import type { RunsStore } from './RunsStore';
import { ScaffolderTaskReader } from './ScaffolderTaskReader';
import { readTaskNews, TASKS_TOPIC } from './taskNews';

/** Puts the parts of runs together, and follows the tasks of the scaffolder. */
export async function startRuns(
  deps: Pick<
    GoldenPathsDeps,
    | 'auth'
    | 'events'
    | 'httpAuth'
    | 'httpRouter'
    | 'logger'
    | 'permissions'
    | 'scaffolder'
    | 'scheduler'
  > & { store: RunsStore; templates: ActionTemplates },
): Promise<{ runs: RunReader }> {
  const { events, logger, scheduler, store } = deps;
  const runs = AuthorizedRunsService.create(deps);
  deps.httpRouter.use(createRunsRouter({ ...deps, runs }));
  const recorder = new RunRecorder({
    ...deps,
    tasks: new ScaffolderTaskReader(deps),
  });
  await events.subscribe({
    id: 'golden-paths-runs',
    topics: [TASKS_TOPIC],
    async onEvent({ eventPayload }) {
      const news = readTaskNews(eventPayload);
      if (news) {
        await recorder.note(news).catch(error => {
          logger.warn(
            `Task ${news.taskId} is looked at again later`,
            toError(error),
          );
        });
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'look-after-runs',
    frequency: { minutes: 5 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => recorder.sweep(),
  });
  return {
    runs: { listOf: (entityRef, limit) => store.listEnded(entityRef, limit) },
  };
}
