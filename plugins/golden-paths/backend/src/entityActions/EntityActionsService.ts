import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityAction } from '@callboard/plugin-golden-paths-common';

/** Who asks. */
export interface EntityActionsCall {
  credentials: BackstageCredentials;
}

/** Templates that do something to an entity. */
export interface EntityActionsService {
  /**
   * Those that fit an entity and that the caller may see, by title.
   *
   * @param entityRef - of the entity
   * @throws NotFoundError when there is no such entity for the caller,
   *   NotAllowedError without the permission `golden-paths.read`
   */
  list(entityRef: string, call: EntityActionsCall): Promise<EntityAction[]>;
}
