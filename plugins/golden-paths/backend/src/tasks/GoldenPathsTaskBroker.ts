import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import type {
  SerializedTask,
  SerializedTaskEvent,
  TaskBroker,
  TaskBrokerDispatchOptions,
  TaskContext,
  TaskSecrets,
} from '@backstage/plugin-scaffolder-node';
import type { ClaimedTask, ClaimsStore } from './ClaimsStore';
import { Coalescer } from '../shared/Coalescer';
import type { InitiatorCredentials } from './InitiatorCredentials';
import { judgeInterrupted } from './judgeInterrupted';
import type { LogBatches } from './LogBatches';
import { observableOf } from './observableOf';
import type { RepeatableActions } from './RepeatableActions';
import { RunningTask } from './RunningTask';
import type { RunningTasks } from './RunningTasks';
import type { SecretBox } from './SecretBox';
import type { SuspendedTasks } from './SuspendedTasks';
import type { TaskAnnouncer } from './TaskAnnouncer';
import type { TaskEventHub } from './TaskEventHub';
import type { ListOptions, StoredTask, TasksStore } from './TasksStore';
import { TaskWorkspace } from './TaskWorkspace';
import type { WakeUp } from './WakeUp';
import type { WorkspacesStore } from './WorkspacesStore';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RUSH_MS = 100;

/** What {@link GoldenPathsTaskBroker} needs. */
export interface TaskBrokerOptions {
  announcer: TaskAnnouncer;
  auditor: AuditorService;
  claims: ClaimsStore;
  credentials: InitiatorCredentials;
  hub: TaskEventHub;
  keepsState: boolean;
  logger: LoggerService;
  logs: LogBatches;
  maxWorkspaceBytes: number;
  repeatable: RepeatableActions;
  running: RunningTasks;
  /** Whether this process runs tasks, or leaves them to others. */
  runsTasks: boolean;
  secretBox: SecretBox;
  staleSeconds: number;
  tasks: TasksStore;
  wakeUp: WakeUp;
  workspaces: WorkspacesStore;
}

/**
 * The scaffolder's task broker on PostgreSQL: tasks go to whichever process has
 * a free worker, survive the one that runs them, and can be put aside. Worker,
 * runner and router of the scaffolder are Backstage's own.
 */
export class GoldenPathsTaskBroker implements TaskBroker, SuspendedTasks {
  readonly #options: TaskBrokerOptions;
  readonly #found: Coalescer<string, StoredTask>;

  constructor(options: TaskBrokerOptions) {
    this.#options = options;
    this.#found = new Coalescer({
      calmMs: RUSH_MS,
      ask: async ids => {
        const tasks = await options.tasks.find(ids);
        return new Map(tasks.map(task => [task.id, task]));
      },
    });
  }

  async dispatch(options: TaskBrokerDispatchOptions) {
    const { secretBox, tasks, announcer, wakeUp } = this.#options;
    const { spec, secrets, createdBy } = options;
    const id = randomUUID();
    const sealedSecrets = secrets && secretBox.seal(id, secrets);
    await tasks.add({ id, spec, createdBy, sealedSecrets });
    announcer.opened({ id, spec, createdBy });
    wakeUp.ring();
    return { taskId: id };
  }

  async claim(options?: { signal?: AbortSignal }): Promise<TaskContext> {
    const { wakeUp } = this.#options;
    for (;;) {
      options?.signal?.throwIfAborted();
      const { count } = wakeUp;
      const task = await this.#take();
      const context = task && (await this.#begin(task));
      if (context) {
        return context;
      }
      if (!task) {
        await wakeUp.after(count, options?.signal);
      }
    }
  }

  async get(taskId: string): Promise<SerializedTask> {
    return withoutSecrets(await this.#find(taskId));
  }

  async list(options: ListOptions = {}) {
    return this.#options.tasks.list(options);
  }

  event$({ taskId, after }: { taskId: string; after: number | undefined }) {
    return observableOf<{ events: SerializedTaskEvent[] }>(observer =>
      this.#options.hub.watch(
        idOf(taskId),
        {
          next: events => observer.next({ events }),
          error: error => observer.error(error),
        },
        after,
      ),
    );
  }

  async cancel(taskId: string): Promise<void> {
    const { tasks, announcer, workspaces } = this.#options;
    const cancellation = await tasks.cancel(idOf(taskId));
    if (cancellation) {
      announcer.cancelled(cancellation);
      if (cancellation.ended) {
        await workspaces.remove(taskId);
      }
    }
  }

  async retry(options: { secrets?: TaskSecrets; taskId: string }) {
    const { secretBox, tasks, wakeUp } = this.#options;
    const taskId = idOf(options.taskId);
    const secrets = options.secrets && secretBox.seal(taskId, options.secrets);
    await tasks.retry(taskId, secrets);
    wakeUp.ring();
  }

  async recoverTasks(): Promise<void> {
    const { staleSeconds, keepsState, repeatable } = this.#options;
    await this.#recover(staleSeconds, task =>
      judgeInterrupted(task, { keepsState, repeatable }),
    );
  }

  async vacuumTasks({ timeoutS }: { timeoutS: number }): Promise<void> {
    const { auditor } = this.#options;
    const ended = await this.#recover(timeoutS, () => ({
      outcome: 'failed',
      reason:
        'The task was ended because no process has worked on it for too long.',
    }));
    for (const taskId of ended) {
      const trace = await auditor.createEvent({
        eventId: 'task',
        severityLevel: 'medium',
        meta: { actionType: 'stale-cancel', taskId },
      });
      await trace.success();
    }
  }

  async resume(taskId: string) {
    const outcome = await this.#options.tasks.resume(idOf(taskId));
    if (outcome === 'resumed') {
      this.#options.wakeUp.ring();
    }
    return outcome;
  }

  async roundOf(taskId: string): Promise<number> {
    return this.#options.tasks.roundOf(idOf(taskId));
  }

  async outputsOf(taskId: string): Promise<Record<string, object>> {
    const { state } = await this.#find(taskId);
    return Object.fromEntries(
      Object.entries(state?.steps ?? {}).map(([id, { output }]) => [
        id,
        output ?? {},
      ]),
    );
  }

  async #take(): Promise<ClaimedTask | undefined> {
    const { runsTasks, claims, logger } = this.#options;
    try {
      return runsTasks ? await claims.claim(randomUUID()) : undefined;
    } catch (error) {
      // The stock worker would wait longer and longer, also once it is back.
      logger.warn(
        'The database gave no task, and is asked again',
        toError(error),
      );
      return undefined;
    }
  }

  /** @returns undefined when it had to end at once */
  async #begin(task: ClaimedTask): Promise<TaskContext | undefined> {
    const { secretBox, claims, announcer, running, logger } = this.#options;
    const { workspaces, maxWorkspaceBytes } = this.#options;
    const { sealedSecrets } = task;
    try {
      const context = new RunningTask({
        ...this.#options,
        secrets:
          sealedSecrets === undefined
            ? undefined
            : secretBox.open(task.id, sealedSecrets),
        task,
        workspace: new TaskWorkspace({
          taskId: task.id,
          hasFiles: task.hasFiles,
          store: workspaces,
          maxBytes: maxWorkspaceBytes,
        }),
      });
      running.add(context);
      announcer.claimed(task);
      return context;
    } catch (error) {
      const { name, message } = toError(error);
      logger.error(`Task ${task.id} cannot be run: ${message}`);
      const ended = await claims.end(task.claimId, {
        status: 'failed',
        metadata: { error: { name, message } },
      });
      if (ended) {
        announcer.moved(ended);
      }
      return undefined;
    }
  }

  async #recover(
    staleSeconds: number,
    decide: Parameters<ClaimsStore['recover']>[1],
  ): Promise<string[]> {
    const { claims, announcer, logger, wakeUp } = this.#options;
    const recovered = await claims.recover(staleSeconds, decide);
    for (const { task, outcome, eventId } of recovered) {
      logger.info(`Task ${task.id} lost its process, and is ${outcome} now`);
      if (outcome === 'open' && eventId !== undefined) {
        announcer.recovered(task, eventId);
      } else {
        announcer.moved(task);
      }
    }
    if (recovered.length > 0) {
      wakeUp.ring();
    }
    return recovered
      .filter(({ outcome }) => outcome !== 'open')
      .map(({ task }) => task.id);
  }

  async #find(taskId: string): Promise<StoredTask> {
    const task = await this.#found.get(idOf(taskId));
    if (!task) {
      throw new NotFoundError(`No task with id '${taskId}' found`);
    }
    return task;
  }
}

function withoutSecrets(task: StoredTask): SerializedTask {
  const { sealedSecrets, ...rest } = task;
  return rest as SerializedTask;
}

function idOf(taskId: string): string {
  if (!UUID.test(taskId)) {
    throw new NotFoundError(`No task with id '${taskId}' found`);
  }
  return taskId;
}
