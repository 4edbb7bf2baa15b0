import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type {
  buildInWorker,
  BuildJob,
} from '@callboard/plugin-docs-engine-node/compile';
import { loadCached } from './loadCached';
import { tuneForShortRuns } from './tuneForShortRuns';

// Not before the worker runs: other flags make V8 refuse the code that Node has
// in store for its own modules.
const { versions, arch, env } = process;
tuneForShortRuns({ versions, arch, env, execArgv: workerData.execArgv });

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
