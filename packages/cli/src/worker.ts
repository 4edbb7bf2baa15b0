import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type {
  buildInWorker,
  BuildJob,
} from '@callboard/plugin-docs-engine-node/compile';
import { loadCached } from './loadCached';

const { exports, keep } = loadCached<{ buildInWorker: typeof buildInWorker }>(
  path.join(__dirname, 'docs.cjs'),
);

parentPort?.on('message', (job: BuildJob) =>
  exports.buildInWorker(job, message => {
    if (message.kind === 'done') {
      // By now everything that a build needs was compiled.
      keep();
    }
    parentPort?.postMessage(message);
  }),
);
