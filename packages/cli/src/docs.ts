export { buildInWorker } from '@callboard/plugin-docs-engine-node/compile';
