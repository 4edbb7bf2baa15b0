import type { ItemsPage } from '@callboard/http-client';
import type { EntityAction } from './types';

/** Templates that do something to an entity, as pages use them. */
export interface EntityActionsApi {
  /**
   * Those that fit the entity, by title; also those that the caller may not run.
   *
   * @throws ResponseError when the backend refuses
   */
  listEntityActions(entityRef: string): Promise<ItemsPage<EntityAction>>;
}
