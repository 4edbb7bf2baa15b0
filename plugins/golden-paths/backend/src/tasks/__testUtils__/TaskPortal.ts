import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import {
  scaffolderActionsExtensionPoint,
  type SerializedTaskEvent,
  type TaskBroker,
  type TaskSecrets,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderTaskBrokerExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import type { JsonObject } from '@backstage/types';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTasks } from '../createTasks';
import { ResumeClient } from '../ResumeClient';
import type { SuspendedTasks } from '../SuspendedTasks';
import type { TestActions } from './TestActions';
import { until } from './until';

/** A step of a task; its id is its name. */
export type Step = { id: string; action: string; if?: string; input?: object };

/** How a {@link TaskPortal} is started. */
export interface TaskPortalOptions {
  actions: TestActions;
  database: string;
  goldenPaths?: JsonObject;
  /** How many tasks run at once; default 5. */
  limit?: number;
  runsTasks?: boolean;
  scaffolder?: JsonObject;
}

/** Backstage's scaffolder with our broker, one process of several on a database. */
export class TaskPortal {
  static async start(options: TaskPortalOptions): Promise<TaskPortal> {
    const portal = new TaskPortal();
    await portal.#start(options);
    return portal;
  }

  broker!: TaskBroker;
  suspended!: SuspendedTasks;
  knex!: Knex;
  readonly audit: unknown[] = [];
  readonly published: EventParams['eventPayload'][] = [];
  #backend!: TestBackend;

  private constructor() {}

  async #start(options: TaskPortalOptions) {
    const { actions, database, runsTasks, limit = 5 } = options;
    const auditor = mockServices.auditor.mock({
      createEvent: async event => {
        this.audit.push(event);
        return { success: async () => {}, fail: async () => {} };
      },
    });
    this.#backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        catalogServiceMock.factory(),
        testDatabaseFactory(database),
        mockServices.rootConfig.factory({
          data: {
            scaffolder: {
              taskRecovery: { enabled: true },
              concurrentTasksLimit: limit,
              ...options.scaffolder,
            },
            goldenPaths: {
              tasks: {
                secretKeys: ['a key for tests'],
                ...options.goldenPaths,
              },
            },
          },
        }),
        createBackendModule({
          pluginId: 'scaffolder',
          moduleId: 'golden-paths',
          register: reg =>
            reg.registerInit({
              deps: {
                actions: scaffolderActionsExtensionPoint,
                auth: coreServices.auth,
                config: coreServices.rootConfig,
                database: coreServices.database,
                events: eventsServiceRef,
                httpAuth: coreServices.httpAuth,
                httpRouter: coreServices.httpRouter,
                lifecycle: coreServices.lifecycle,
                logger: coreServices.logger,
                scheduler: coreServices.scheduler,
                taskBroker: scaffolderTaskBrokerExtensionPoint,
              },
              init: async deps => {
                deps.actions.addActions(...actions.all());
                await deps.events.subscribe({
                  id: 'test',
                  topics: ['scaffolder.task'],
                  onEvent: async ({ eventPayload }) => {
                    this.published.push(eventPayload);
                  },
                });
                this.knex = await deps.database.getClient();
                const tasks = await createTasks({
                  ...deps,
                  auditor,
                  runsTasks,
                });
                this.suspended = tasks.suspended;
                this.broker = tasks.broker;
                deps.taskBroker.setTaskBroker(tasks.broker);
              },
            }),
        }),
      ],
    });
  }

  async stop() {
    await this.#backend.stop();
  }

  /** Of another plugin in the same portal. */
  get resumeClient(): ResumeClient {
    const { server } = this.#backend;
    return new ResumeClient({
      auth: mockServices.auth({ pluginId: 'golden-paths' }),
      discovery: {
        getBaseUrl: async id => `http://localhost:${server.port()}/api/${id}`,
        getExternalBaseUrl: async id => `/api/${id}`,
      },
    });
  }

  /** As if the process was killed: nothing of it reaches the database any more. */
  async die(taskIds: string[]) {
    // Lines that could not be written would hold the test up at its end.
    await until('the lines so far', async () => {
      const begun = await this.knex('task_events')
        .where('body', 'like', '%Beginning step%')
        .pluck('task_id');
      const running = await this.knex('tasks')
        .where({ status: 'processing' })
        .pluck('id');
      return running.every(id => begun.includes(id)) || undefined;
    });
    await this.knex('tasks')
      .whereIn('id', taskIds)
      .update({ last_heartbeat_at: '2020-01-01T00:00:00Z' });
    await this.knex.destroy();
  }

  /** Sends a request to the scaffolder's API, as a person. */
  ask(method: 'get' | 'post', path: string) {
    return request(this.#backend.server)[method](`/api/scaffolder${path}`);
  }

  async create(
    steps: Step[],
    options: {
      secrets?: TaskSecrets;
      createdBy?: string;
      startOver?: boolean;
    } = {},
  ): Promise<string> {
    const spec: TaskSpec = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: {},
      output: {},
      steps: steps.map(step => ({ name: step.id, ...step })),
      ...(options.startOver && {
        EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
      }),
    } as TaskSpec;
    const { secrets, createdBy } = options;
    const { taskId } = await this.broker.dispatch({ spec, secrets, createdBy });
    return taskId;
  }

  async list(options: Parameters<NonNullable<TaskBroker['list']>>[0]) {
    return this.broker.list?.(options);
  }

  async status(taskId: string): Promise<string> {
    return (await this.broker.get(taskId)).status;
  }

  /** Waits until a task is in one of the states. */
  async reaches(taskId: string, ...states: string[]): Promise<string> {
    return until(`task ${taskId} to be ${states.join(' or ')}`, async () => {
      const status = await this.status(taskId);
      return states.includes(status) ? status : undefined;
    });
  }

  /** The rows of its log, in order. */
  async events(taskId: string): Promise<SerializedTaskEvent[]> {
    const rows = await this.knex('task_events')
      .where({ task_id: taskId })
      .orderBy('id');
    return rows.map(row => ({
      ...row,
      type: row.event_type,
      body: JSON.parse(row.body),
    }));
  }

  async secretsOf(taskId: string): Promise<string | null> {
    const row = await this.knex('tasks').where({ id: taskId }).first('secrets');
    return row.secrets;
  }
}
