export { buildSmall } from './small/buildSmall';
export { buildInWorker } from './worker/buildInWorker';
export type { BuildJob, WorkerMessage } from './worker/protocol';
