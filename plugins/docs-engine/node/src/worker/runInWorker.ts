import { BuildError } from '../build/BuildError';
import type { BuildJob, JobResult } from './protocol';
import { RunningBuild, type BuildListeners } from './RunningBuild';
import type { WorkerPool } from './WorkerPool';

/**
 * Runs a build in a worker of the pool. A worker that passes its deadline, runs
 * out of memory or crashes is ended; the next build gets another one.
 *
 * @throws BuildError, or the reason of the signal that ended it
 */
export async function runInWorker(
  pool: WorkerPool,
  job: BuildJob,
  listeners: BuildListeners,
): Promise<JobResult> {
  listeners.signal?.throwIfAborted();
  const worker = await pool.take();
  try {
    const result = await new RunningBuild(worker, job, listeners).run();
    pool.giveBack(worker);
    return result;
  } catch (error) {
    if (error instanceof BuildError) {
      pool.giveBack(worker);
      throw error;
    }
    await pool.discard(worker);
    throw listeners.signal?.aborted ? error : toBuildError(error);
  }
}

function toBuildError(error: unknown): BuildError {
  // What a worker throws arrives as a copy, which is no instance of Error everywhere.
  const { name, message, code } = Object(error);
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new BuildError(
        'The build needed more memory than a worker may have. Lower docsEngine.limits.pageBytes to find the page that is too large.',
        'LimitError',
      )
    : new BuildError(`${message ?? error}`, `${name ?? 'Error'}`);
}
