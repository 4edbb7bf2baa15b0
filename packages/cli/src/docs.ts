export {
  buildInWorker,
  buildSmall,
} from '@callboard/plugin-docs-engine-node/compile';
