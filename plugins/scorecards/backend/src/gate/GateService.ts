import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-scorecards-common';

/** Answers whether an entity may be deployed. */
export interface GateService {
  /**
   * @throws NotFoundError for an entity or track that there is not
   * @throws InputError for a level that the track does not have, a track that
   *   asks no level by itself, and an entity that is not on the track
   */
  ask(
    request: GateRequest,
    call: { credentials: BackstageCredentials },
  ): Promise<GateAnswer>;
}
