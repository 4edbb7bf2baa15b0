import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  Drift,
  DriftQuery,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';

/** Which page of which drift. */
export type DriftPageQuery = DriftQuery & { limit: number };

/** The newest updates of services; where there is none, it is left out. */
export type FindUpdates = (
  entityRefs: readonly string[],
) => Promise<ReadonlyMap<string, TemplateUpdate>>;

/** How far services are from their templates, for those who may see them. */
export interface DriftService {
  /** Ordered by entity ref, without diffs. */
  list(
    query: DriftPageQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<Drift>>;
  /**
   * One service with diffs, compared now; as it was known when its repository
   * cannot be read.
   *
   * @throws NotFoundError when it is from no template, or may not be seen
   */
  get(entityRef: string, credentials: BackstageCredentials): Promise<Drift>;
  /** Looks at the template and the repository again. */
  refresh(entityRef: string, credentials: BackstageCredentials): Promise<Drift>;
}
