import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ClaimsStore } from './ClaimsStore';
import type { TaskNotices } from './TaskNotices';

const LONGEST_BEAT_MS = 5_000;
/** Three beats may get lost before others take the tasks up. */
const BEATS_UNTIL_STALE = 4;

/** A task as the heartbeat knows it. */
export interface BeatingTask {
  readonly taskId: string;
  readonly claimId: string;
  /** Makes it stop. */
  stop(reason: string): void;
}

/**
 * The tasks that this process runs: one heartbeat for all of them, none while
 * there are none. Tasks that were cancelled, or were taken over by another
 * process, are stopped.
 */
export class RunningTasks {
  readonly #claims: ClaimsStore;
  readonly #logger: LoggerService;
  readonly #beatMs: number;
  readonly #tasks = new Map<string, BeatingTask>();
  readonly #unsubscribe: () => void;
  readonly #idle = new Set<() => void>();
  #timer?: NodeJS.Timeout;

  constructor(options: {
    claims: ClaimsStore;
    logger: LoggerService;
    notices: TaskNotices;
    /** After so long without a heartbeat others take the tasks up. */
    staleSeconds: number;
  }) {
    this.#claims = options.claims;
    this.#logger = options.logger;
    this.#beatMs = Math.min(
      LONGEST_BEAT_MS,
      (options.staleSeconds * 1000) / BEATS_UNTIL_STALE,
    );
    this.#unsubscribe = options.notices.subscribe(notice => {
      if (notice.kind === 'cancelled') {
        const ids = new Set(notice.taskIds);
        [...this.#tasks.values()]
          .filter(({ taskId }) => ids.has(taskId))
          .forEach(task => task.stop('The task was cancelled'));
      }
    });
  }

  add(task: BeatingTask) {
    this.#tasks.set(task.claimId, task);
    this.#timer ??= setInterval(() => this.beat(), this.#beatMs).unref();
  }

  remove(task: BeatingTask) {
    this.#tasks.delete(task.claimId);
    if (this.#tasks.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#idle.forEach(resolve => resolve());
      this.#idle.clear();
    }
  }

  /** One round of the heartbeat. */
  async beat(): Promise<void> {
    const tasks = [...this.#tasks.values()];
    if (tasks.length === 0) {
      return;
    }
    try {
      const held = new Map(
        (await this.#claims.heartbeat(tasks.map(({ claimId }) => claimId))).map(
          ({ claimId, cancelled }) => [claimId, cancelled],
        ),
      );
      for (const task of tasks.filter(each => this.#tasks.has(each.claimId))) {
        const cancelled = held.get(task.claimId);
        if (cancelled === undefined) {
          task.stop('Another process has taken the task over');
        } else if (cancelled) {
          task.stop('The task was cancelled');
        }
      }
    } catch (error) {
      this.#logger.warn('The heartbeat of tasks failed', toError(error));
    }
  }

  /** Resolves when none is left. */
  async settled(): Promise<void> {
    if (this.#tasks.size > 0) {
      await new Promise<void>(resolve => this.#idle.add(resolve));
    }
  }

  stop() {
    this.#unsubscribe();
    clearInterval(this.#timer);
  }
}
