import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { FactCollector } from './FactCollector';

/** Takes collectors of facts. */
export interface ScorecardsCollectorExtensionPoint {
  /** @throws Error when another collector has the same id */
  addCollector(...collectors: FactCollector[]): void;
}

/** Where modules add collectors of facts to `scorecards`. */
export const scorecardsCollectorExtensionPoint =
  createExtensionPoint<ScorecardsCollectorExtensionPoint>({
    id: 'scorecards.collector',
  });
