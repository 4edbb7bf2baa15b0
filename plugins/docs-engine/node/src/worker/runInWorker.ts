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
  if (!(error instanceof Error)) {
    return new BuildError(String(error), 'Error');
  }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new BuildError(
      'The build needed more memory than a worker may have. Lower docsEngine.limits.pageBytes to find the page that is too large.',
      'LimitError',
    );
  }
  return new BuildError(error.message, error.name);
}
