import { parentPort, workerData } from 'node:worker_threads';
import type { BuildJob } from '@callboard/plugin-docs-engine-node/compile';
import { loadCompiler } from './loadCompiler';

const { exports, keep } = loadCompiler(workerData.execArgv);

parentPort?.on('message', (job: BuildJob) =>
  exports.buildInWorker(job, message => {
    if (message.kind === 'done') {
      // By now everything that a build needs was compiled.
      keep(message.result.written);
    }
    parentPort?.postMessage(message);
  }),
);
