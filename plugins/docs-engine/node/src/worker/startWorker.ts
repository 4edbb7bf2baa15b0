import { Worker } from 'node:worker_threads';

/** Room for the largest site within the limits; far below what a portal uses. */
const OLD_GENERATION_MB = 384;
const YOUNG_GENERATION_MB = 32;

/** Code of a worker. */
export interface WorkerScript {
  file: string;
  /** What Node needs to read it, such as a transform of TypeScript. */
  execArgv: string[];
  /** What the script finds in `workerData`. */
  data?: unknown;
}

/**
 * The worker of this package. In a checkout it is TypeScript, and is read as the
 * Backstage CLI reads backends.
 */
export function ownWorkerScript(): WorkerScript {
  const file = require.resolve('@callboard/plugin-docs-engine-node/worker');
  return {
    file,
    execArgv: file.endsWith('.ts')
      ? [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ]
      : [],
  };
}

/** Starts a worker with bounded memory. */
export function startWorker({ file, execArgv, data }: WorkerScript): Worker {
  return new Worker(file, {
    execArgv,
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: OLD_GENERATION_MB,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    },
  });
}
