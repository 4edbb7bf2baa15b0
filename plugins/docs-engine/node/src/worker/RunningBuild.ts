import type { Worker } from 'node:worker_threads';
import { BuildError } from '../build/BuildError';
import { LimitError } from '../limits';
import type { BuildSiteOptions } from '../types';
import { CommitGate } from './CommitGate';
import type { BuildJob, JobResult, WorkerMessage } from './protocol';

/** Who wants to know how a build goes, and may end it. */
export type BuildListeners = Pick<
  BuildSiteOptions,
  'onProgress' | 'onWarning' | 'signal'
>;

/** One build in a worker, until it is done, fails, is ended or takes too long. */
export class RunningBuild {
  private readonly gate: CommitGate;
  private deadline?: NodeJS.Timeout;
  private resolve: (result: JobResult) => void = () => {};
  private reject: (error: unknown) => void = () => {};

  constructor(
    private readonly worker: Worker,
    private readonly job: BuildJob,
    private readonly listeners: BuildListeners,
  ) {
    this.gate = new CommitGate(job.gate);
  }

  /**
   * Gives the worker the job and waits.
   * @throws BuildError when the worker can be used again, anything else when not
   */
  async run(): Promise<JobResult> {
    const { worker, job, listeners } = this;
    listeners.signal?.throwIfAborted();
    const result = new Promise<JobResult>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.deadline = setTimeout(this.onDeadline, job.seconds * 1000);
    worker
      .on('message', this.onMessage)
      .on('error', this.reject)
      .on('exit', this.onExit);
    listeners.signal?.addEventListener('abort', this.onAbort);
    try {
      worker.postMessage(job);
      return await result;
    } finally {
      clearTimeout(this.deadline);
      listeners.signal?.removeEventListener('abort', this.onAbort);
      worker
        .off('message', this.onMessage)
        .off('error', this.reject)
        .off('exit', this.onExit);
    }
  }

  private readonly onMessage = (message: WorkerMessage) => {
    switch (message.kind) {
      case 'progress':
        this.listeners.onProgress?.(message.progress);
        break;
      case 'warning':
        this.listeners.onWarning?.(message.warning);
        break;
      case 'done':
        this.resolve(message.result);
        break;
      default:
        this.reject(new BuildError(message.message, message.name));
    }
  };

  private readonly onExit = () =>
    this.reject(new Error('The worker of the build ended unexpectedly.'));

  private readonly onAbort = () => this.end(this.listeners.signal?.reason);

  private readonly onDeadline = () =>
    this.end(new LimitError(this.job.limits, 'seconds', 'The build took'));

  /** A build that is being put in place cannot be ended; that is a matter of moments. */
  private end(error: unknown) {
    if (this.gate.end()) {
      this.reject(error);
    }
  }
}
