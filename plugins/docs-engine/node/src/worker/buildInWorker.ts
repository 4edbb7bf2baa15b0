import { runBuild } from '../build/runBuild';
import type { BuildJob, WorkerMessage } from './protocol';
import { seldom } from './seldom';

/** Builds and tells how it goes; throws nothing. */
export function buildInWorker(
  job: BuildJob,
  tell: (message: WorkerMessage) => void,
) {
  try {
    const result = runBuild(job, {
      onProgress: seldom(progress => tell({ kind: 'progress', progress })),
      onWarning: warning => tell({ kind: 'warning', warning }),
    });
    tell({ kind: 'done', result });
  } catch (error) {
    const { name, message } =
      error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', name, message });
  }
}
