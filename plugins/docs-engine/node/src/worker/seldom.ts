import { performance } from 'node:perf_hooks';
import type { BuildProgress } from '../types';

const PROGRESS_MS = 200;

/** Passes on a few steps of progress a second, and the last one. */
export function seldom(
  tell: (progress: BuildProgress) => void,
): (progress: BuildProgress) => void {
  let told = performance.now();
  return progress => {
    const now = performance.now();
    if (progress.done === progress.total || now - told > PROGRESS_MS) {
      told = now;
      tell(progress);
    }
  };
}
