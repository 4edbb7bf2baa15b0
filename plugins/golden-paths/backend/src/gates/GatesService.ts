import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-golden-paths-common';

/** Gates, for the steps of running templates. */
export interface GatesService {
  /**
   * Asks, or looks what became of what the step asked before.
   *
   * @throws InputError when nobody could ever decide, or what is waited for
   *   makes no sense
   * @throws NotAllowedError for who is not the scaffolder
   */
  ask(
    request: GateRequest,
    call: { credentials: BackstageCredentials },
  ): Promise<GateAnswer>;
}
