import type { PresentLevel } from './inventPast';

/** Reads what the demo company's past is made from. */
export interface DemoReadModel {
  /** Whether there are figures of any day that is over. */
  hasHistory(): Promise<boolean>;
  readLevels(): Promise<PresentLevel[]>;
}
