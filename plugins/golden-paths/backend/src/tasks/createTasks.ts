import {
  resolvePackagePath,
  type AuditorService,
  type AuthService,
  type DatabaseService,
  type HttpAuthService,
  type HttpRouterService,
  type LifecycleService,
  type LoggerService,
  type RootConfigService,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { TaskBroker } from '@backstage/plugin-scaffolder-node';
import { migrate } from '@callboard/backend-kit';
import { DatabaseClaimsStore } from './DatabaseClaimsStore';
import { DatabaseTaskEventsStore } from './DatabaseTaskEventsStore';
import { DatabaseTaskNoticesStore } from './DatabaseTaskNoticesStore';
import { DatabaseTasksStore } from './DatabaseTasksStore';
import { DatabaseWorkspacesStore } from './DatabaseWorkspacesStore';
import { GoldenPathsTaskBroker } from './GoldenPathsTaskBroker';
import { InitiatorCredentials } from './InitiatorCredentials';
import { LogBatches } from './LogBatches';
import { readTasksConfig } from './readTasksConfig';
import { RepeatableActions } from './RepeatableActions';
import { createTasksRouter } from './router';
import { RunningTasks } from './RunningTasks';
import { SecretBox } from './SecretBox';
import type { SuspendedTasks } from './SuspendedTasks';
import { TaskAnnouncer } from './TaskAnnouncer';
import { TaskEventHub } from './TaskEventHub';
import { WakeUp } from './WakeUp';

/** What {@link createTasks} needs. */
export interface CreateTasksOptions {
  auditor: AuditorService;
  auth: AuthService;
  config: RootConfigService;
  /** Of the scaffolder. */
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  /** Whether this process runs tasks, or leaves them to others; default true. */
  runsTasks?: boolean;
  scheduler: SchedulerService;
}

/**
 * Makes the scaffolder's task broker, on the stock tables and ours beside them.
 *
 * @returns the broker, and its tasks that wait
 */
export async function createTasks(
  options: CreateTasksOptions,
): Promise<{ broker: TaskBroker; suspended: SuspendedTasks }> {
  const { lifecycle, logger, runsTasks = true } = options;
  const settings = readTasksConfig(options.config);
  const knex = await migrateTasks(options.database);

  const notices = await DatabaseTaskNoticesStore.create(knex, logger);
  const claims = DatabaseClaimsStore.create(knex, notices.channel);
  const tasks = DatabaseTasksStore.create(knex, notices.channel);
  const events = DatabaseTaskEventsStore.create(knex, notices.channel);
  const hub = new TaskEventHub({ events, notices });
  const logs = new LogBatches({ events, logger });
  const running = new RunningTasks({ ...settings, claims, logger, notices });
  const wakeUp = new WakeUp();
  notices.subscribe(({ kind }) => {
    if (kind === 'open' || kind === 'unknown') {
      wakeUp.ring();
    }
  });
  const broker = new GoldenPathsTaskBroker({
    ...settings,
    announcer: new TaskAnnouncer(options),
    auditor: options.auditor,
    claims,
    credentials: new InitiatorCredentials({ ...options, ...settings }),
    hub,
    logger,
    logs,
    repeatable: RepeatableActions.create(settings.repeatableActions),
    running,
    runsTasks,
    secretBox: await createSecretBox(settings.secretKeys, tasks, logger),
    tasks,
    wakeUp,
    workspaces: DatabaseWorkspacesStore.create(knex),
  });

  options.httpRouter.use(createTasksRouter({ ...options, suspended: broker }));
  await options.scheduler.scheduleTask({
    id: 'close_stale_tasks',
    frequency: settings.janitorFrequency,
    timeout: { minutes: 15 },
    // Workers do so more often; a portal may have none.
    fn: () => broker.recoverTasks(),
  });
  lifecycle.addStartupHook(() => notices.start());
  lifecycle.addShutdownHook(async () => {
    if (settings.waitsForTasks) {
      await running.settled();
    }
    running.stop();
    hub.stop();
    await logs.flush();
    await notices.stop();
  });
  return { broker, suspended: broker };
}

/** The steps of the stock broker, which does not run, and then ours. */
async function migrateTasks(database: DatabaseService) {
  await migrate(
    database,
    resolvePackagePath('@backstage/plugin-scaffolder-backend', 'migrations'),
  );
  return migrate(
    database,
    resolvePackagePath(
      '@callboard/plugin-golden-paths-backend',
      'migrations-scaffolder',
    ),
    { tableName: 'golden_paths_migrations' },
  );
}

async function createSecretBox(
  keys: string[],
  tasks: DatabaseTasksStore,
  logger: LoggerService,
) {
  if (keys.length > 0) {
    return SecretBox.create(keys);
  }
  logger.warn(
    'The secrets of tasks are encrypted with a key that is kept in the same database: who reads the one reads the other. Set goldenPaths.tasks.secretKeys.',
  );
  return SecretBox.create([await tasks.fallbackKey()]);
}
