import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RunSummary } from '@callboard/plugin-golden-paths-common';

/** What runs of templates came to. */
export interface RunsService {
  /**
   * By template, those that saved the most first.
   *
   * @throws NotAllowedError without the permission `golden-paths.read`
   */
  summarize(
    span: { from?: Date; to?: Date },
    call: { credentials: BackstageCredentials },
  ): Promise<RunSummary[]>;
}
