import type { PresentLevel } from './inventPast';

/** What the demo company's past is made from, and takes the place of. */
export interface DemoStore {
  /** Whether there are figures of any day that is over. */
  hasHistory(): Promise<boolean>;
  readLevels(): Promise<PresentLevel[]>;
  /**
   * Forgets what changed so far: on a first start everything climbs while its
   * facts come in, which is nobody's progress.
   */
  forgetChanges(): Promise<void>;
}
