import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type {
  TaskCompletionState,
  TaskContext,
  TaskSecrets,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { ClaimedTask, ClaimsStore } from './ClaimsStore';
import type { InitiatorCredentials } from './InitiatorCredentials';
import type { LogBatches } from './LogBatches';
import type { RunningTasks } from './RunningTasks';
import { StepInFlight } from './StepInFlight';
import type { RepeatableActions } from './RepeatableActions';
import type { TaskAnnouncer } from './TaskAnnouncer';
import { TaskSuspendedError } from './TaskSuspendedError';
import type { TaskState } from './TasksStore';
import type { TaskWorkspace } from './TaskWorkspace';

/** What {@link RunningTask} needs. */
export interface RunningTaskOptions {
  announcer: TaskAnnouncer;
  claims: ClaimsStore;
  credentials: InitiatorCredentials;
  /** Whether completed steps are remembered: `scaffolder.taskRecovery.enabled`. */
  keepsState: boolean;
  logs: LogBatches;
  repeatable: RepeatableActions;
  running: RunningTasks;
  secrets: TaskSecrets | undefined;
  task: ClaimedTask;
  workspace: TaskWorkspace;
}

/** A task that the stock worker and runner of this process work on. */
export class RunningTask implements TaskContext {
  readonly #options: RunningTaskOptions;
  readonly #stop = new AbortController();
  readonly #step: StepInFlight;
  #state: TaskState | undefined;
  #saved: Promise<void> = Promise.resolve();
  #waitsFor?: string;
  #actsForPortal = false;
  #warnedOfSize = false;
  #done = false;

  constructor(options: RunningTaskOptions) {
    this.#options = options;
    this.#state = options.task.state;
    this.#step = new StepInFlight({
      spec: options.task.spec,
      repeatable: options.repeatable,
    });
  }

  get taskId(): string {
    return this.#options.task.id;
  }

  get claimId(): string {
    return this.#options.task.claimId;
  }

  get spec(): TaskSpec {
    return this.#options.task.spec;
  }

  get secrets(): TaskSecrets | undefined {
    return this.#options.secrets;
  }

  get createdBy(): string | undefined {
    return this.#options.task.createdBy;
  }

  get cancelSignal(): AbortSignal {
    return this.#stop.signal;
  }

  get done(): boolean {
    return this.#done;
  }

  /** Makes the runner stop: it was cancelled, or another process has it now. */
  stop(reason: string) {
    this.#stop.abort(new Error(reason));
  }

  async getWorkspaceName() {
    return this.taskId;
  }

  async emitLog(message: string, metadata: JsonObject = {}) {
    const { stepId, status } = metadata;
    if (this.#waitsFor !== undefined) {
      // The runner says of the steps that remain that they are skipped.
      return;
    }
    if (status === 'failed' && this.#isSuspension(message)) {
      this.#waitsFor = messageOf(message);
      this.#log(this.#waitsFor, { stepId, status: 'waiting' });
      // Now, before the runner looks at steps that run also after a failure.
      this.stop(this.#waitsFor);
      return;
    }
    this.#log(message, metadata);
    if (typeof stepId === 'string' && status !== undefined) {
      const change = this.#step.note(stepId, status);
      if (change) {
        await this.#options.claims.markStep(this.claimId, change.mark);
      }
    }
  }

  async getTaskState(): Promise<{ state?: JsonObject } | undefined> {
    return this.#state && { state: JSON.parse(JSON.stringify(this.#state)) };
  }

  async updateCheckpoint({ key, ...value }: { key: string } & JsonObject) {
    const checkpoints = { ...this.#state?.checkpoints, [key]: value };
    this.#state = { ...this.#state, checkpoints };
    await this.#save({ stepDone: false });
  }

  async updateStepState(options: {
    stepId: string;
    status: 'completed';
    output: Record<string, JsonValue>;
  }) {
    const { stepId, status, output } = options;
    const steps = { ...this.#state?.steps, [stepId]: { status, output } };
    this.#state = { ...this.#state, steps };
    if (this.#isLast(stepId) && this.#step.isRepeatable) {
      // The end follows at once, and is stored with it.
      return;
    }
    await this.#save({ stepDone: true });
    this.#step.done();
  }

  async serializeWorkspace({ path }: { path: string }) {
    if (!this.#needsFiles()) {
      return;
    }
    const tooLarge = await this.#options.workspace.keep(path);
    if (tooLarge !== undefined && !this.#warnedOfSize) {
      this.#warnedOfSize = true;
      this.#log(
        `Its files are ${Math.ceil(tooLarge / 2 ** 20)} MB, too many to be kept: the task cannot go on after an interruption or a wait (goldenPaths.tasks.maxWorkspaceMegabytes)`,
      );
    }
  }

  async rehydrateWorkspace({ targetPath }: { targetPath: string }) {
    await this.#options.workspace.restore(targetPath);
  }

  async cleanWorkspace() {
    await this.#options.workspace.remove();
  }

  async getInitiatorCredentials() {
    return this.#options.credentials.of({
      id: this.taskId,
      createdBy: this.createdBy,
      secrets: this.secrets,
      known: this.#actsForPortal,
      onPortal: message => {
        this.#actsForPortal = true;
        this.#log(message);
      },
    });
  }

  async complete(result: TaskCompletionState, metadata?: JsonObject) {
    const { running, announcer } = this.#options;
    try {
      const waitingFor = this.#waitingFor(result, metadata);
      const task = waitingFor
        ? await this.#suspend(waitingFor)
        : await this.#end(result, this.#explained(metadata));
      if (task) {
        announcer.moved(task, metadata?.output);
      }
      if (task?.status === 'completed' || task?.status === 'cancelled') {
        await this.cleanWorkspace();
      }
    } finally {
      // Also when this failed: without heartbeats, somebody else takes it up.
      this.#done = true;
      running.remove(this);
    }
  }

  async #suspend(waitingFor: string) {
    const { claims, logs } = this.#options;
    await logs.flush();
    const stepId = this.#step.current;
    return claims.suspend(this.claimId, { stepId, waitingFor });
  }

  async #end(status: TaskCompletionState, metadata?: JsonObject) {
    const { claims, logs } = this.#options;
    const lastLines = await logs.take(this.taskId);
    try {
      return await claims.end(this.claimId, {
        status,
        metadata,
        lastLines,
        state: this.#state,
      });
    } catch (error) {
      lastLines.forEach(line => logs.add(line));
      throw error;
    }
  }

  /** Nothing runs after the last step, unless that fails or is run in parts. */
  #needsFiles(): boolean {
    return (
      !this.#isLast(this.#step.current) ||
      this.#step.hasFailed ||
      Object.keys(this.#state?.checkpoints ?? {}).length > 0
    );
  }

  #isLast(stepId: string | undefined): boolean {
    return stepId === this.spec.steps.at(-1)?.id;
  }

  #waitingFor(result: TaskCompletionState, metadata?: JsonObject) {
    const { name, message } = errorOf(metadata);
    return result === 'failed' &&
      name === TaskSuspendedError.NAME &&
      this.#options.keepsState
      ? message
      : undefined;
  }

  /** A task cannot wait where its completed steps are not remembered. */
  #explained(metadata?: JsonObject): JsonObject | undefined {
    const { name, message } = errorOf(metadata);
    return name === TaskSuspendedError.NAME
      ? {
          ...metadata,
          error: {
            name,
            message: `${message}, which needs scaffolder.taskRecovery.enabled: true`,
          },
        }
      : metadata;
  }

  #isSuspension(message: string): boolean {
    return (
      message.startsWith(`${TaskSuspendedError.NAME}: `) &&
      this.#options.keepsState
    );
  }

  #log(message: string, metadata: JsonObject = {}) {
    this.#options.logs.add({
      taskId: this.taskId,
      claimId: this.claimId,
      body: { message, ...metadata },
      at: new Date(),
    });
  }

  /** One after the other, so that an older state never replaces a newer one. */
  #save(options: { stepDone: boolean }): Promise<void> {
    const saved = this.#saved.then(() =>
      this.#options.claims.saveState(this.claimId, this.#state ?? {}, options),
    );
    this.#saved = saved.catch(() => {});
    return saved;
  }
}

function messageOf(stack: string): string {
  const [line = ''] = stack.split('\n');
  return line.slice(TaskSuspendedError.NAME.length + 2);
}

function errorOf(metadata?: JsonObject): { name?: string; message: string } {
  const error = metadata?.error;
  if (typeof error !== 'object' || error === null || Array.isArray(error)) {
    return { message: '' };
  }
  return { name: `${error.name}`, message: `${error.message}` };
}
