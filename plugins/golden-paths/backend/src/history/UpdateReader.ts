import type { TemplateUpdate } from '@callboard/plugin-golden-paths-common';

/** Updates of services to newer versions of their templates. */
export interface UpdateReader {
  /**
   * Those of an entity, newest first.
   *
   * @param page - `after`: only those that were opened before that moment
   *   (ISO 8601), or at that moment with a lower id
   */
  listOf(
    entityRef: string,
    page: { after?: { openedAt: string; id: string }; limit: number },
  ): Promise<TemplateUpdate[]>;
}
