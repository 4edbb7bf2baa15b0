import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  FactPush,
  FactPushResult,
  FactRefreshResult,
  FactSet,
  FactSource,
} from '@callboard/plugin-scorecards-common';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** What can be done with facts. */
export interface FactsService {
  /** All sources, those of the portal and those that push. */
  listSources(options: CallOptions): Promise<FactSource[]>;

  /**
   * What is known of an entity, by source.
   *
   * @throws NotFoundError for an entity that there is not, or that the caller
   *   may not see
   */
  listFacts(entityRef: string, options: CallOptions): Promise<FactSet[]>;

  /**
   * Takes facts from outside, all of them or none.
   *
   * @throws NotAllowedError for a caller that may not push for the source
   * @throws InputError that names the set and what was expected
   */
  pushFacts(push: FactPush, options: CallOptions): Promise<FactPushResult>;

  /**
   * Has all facts of an entity collected now, and waits for them.
   *
   * @throws NotFoundError as {@link FactsService.listFacts} does
   */
  refreshFacts(
    entityRef: string,
    options: CallOptions,
  ): Promise<FactRefreshResult>;
}
