import { performance } from 'node:perf_hooks';
import { runBuild } from '../build/runBuild';
import type { BuildProgress } from '../types';
import type { BuildJob, WorkerMessage } from './protocol';

const PROGRESS_MS = 200;

/** Builds and tells how it goes; throws nothing. */
export function buildInWorker(
  job: BuildJob,
  tell: (message: WorkerMessage) => void,
) {
  let told = performance.now();
  const onProgress = (progress: BuildProgress) => {
    const now = performance.now();
    if (progress.done === progress.total || now - told > PROGRESS_MS) {
      told = now;
      tell({ kind: 'progress', progress });
    }
  };
  try {
    const result = runBuild(job, {
      onProgress,
      onWarning: warning => tell({ kind: 'warning', warning }),
    });
    tell({ kind: 'done', result });
  } catch (error) {
    const { name, message } =
      error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', name, message });
  }
}
