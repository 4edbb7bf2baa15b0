import { parentPort } from 'node:worker_threads';
import { buildInWorker, type BuildJob } from './compile';

parentPort?.on('message', (job: BuildJob) =>
  buildInWorker(job, message => parentPort?.postMessage(message)),
);
