import type { TemplateRun } from '@callboard/plugin-golden-paths-common';

/** Tasks of the scaffolder that ended. */
export interface RunReader {
  /** Newest first. */
  listOf(entityRef: string, limit: number): Promise<TemplateRun[]>;
}
