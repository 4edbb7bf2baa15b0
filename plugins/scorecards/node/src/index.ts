export type { CollectRequest, FactCollector } from './FactCollector';
export { RetryLaterError } from './RetryLaterError';
export {
  scorecardsCollectorExtensionPoint,
  type ScorecardsCollectorExtensionPoint,
} from './scorecardsCollectorExtensionPoint';
