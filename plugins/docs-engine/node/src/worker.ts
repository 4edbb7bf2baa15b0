import { parentPort } from 'node:worker_threads';
import { lowerPriority } from './worker/lowerPriority';
import { buildInWorker, type BuildJob } from './compile';

lowerPriority();
parentPort?.on('message', (job: BuildJob) =>
  buildInWorker(job, message => parentPort?.postMessage(message)),
);
