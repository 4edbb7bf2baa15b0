import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import { BuildError } from '../build/BuildError';
import { prepareBuild, type BuildListeners } from '../build/runBuild';
import { LimitError } from '../limits';
import type { BuildJob, JobResult } from '../worker/protocol';
import { seldom } from '../worker/seldom';
import { ENDED, runBriefly } from './runBriefly';
import { SmallSource, TooLargeError } from './SmallSource';

/** How long the thread may be busy. */
const SECONDS = 5;

/** What was built, or the seconds it took to see that a worker has to do it. */
export type SmallBuild = { result: JobResult } | { spent: number };

/**
 * Builds a site in this thread when there is little to read and to do, which
 * saves the start of a worker. Nothing but Ctrl+C ends it before.
 *
 * @throws BuildError with a sentence for the author
 */
export function buildSmall(
  job: BuildJob,
  { onProgress, onWarning }: BuildListeners,
): SmallBuild {
  const began = performance.now();
  const warnings: DocsWarning[] = [];
  try {
    const source = new SmallSource(job.source, job.limits);
    const prepare = () => {
      const prepared = prepareBuild({
        job,
        source,
        isBrief: true,
        listeners: {
          onProgress: seldom(onProgress),
          // A worker would tell them once more.
          onWarning: warning => warnings.push(warning),
        },
      });
      source.checkAll();
      return prepared;
    };
    const commit = runBriefly(prepare, Math.min(SECONDS, job.seconds) * 1000);
    warnings.splice(0).forEach(onWarning);
    return { result: commit() };
  } catch (error) {
    if (needsWorker(error, job)) {
      fs.rmSync(job.staging, { recursive: true, force: true });
      return { spent: (performance.now() - began) / 1000 };
    }
    warnings.forEach(onWarning);
    throw toBuildError(error, job);
  }
}

function needsWorker(error: unknown, job: BuildJob): boolean {
  return (
    error instanceof TooLargeError ||
    (Object(error).code === ENDED.byTime && job.seconds > SECONDS)
  );
}

function toBuildError(error: unknown, { limits }: BuildJob): BuildError {
  if (Object(error).code === ENDED.byUser) {
    return new BuildError('Interrupted.', 'AbortError');
  }
  const { name, message } = Object(
    Object(error).code === ENDED.byTime
      ? new LimitError(limits, 'seconds', 'The build took')
      : error,
  );
  return new BuildError(`${message ?? error}`, `${name ?? 'Error'}`);
}
