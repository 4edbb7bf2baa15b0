import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
} from '@callboard/plugin-scorecards-common';
import type { ExemptionsFilter } from './ExemptionsStore';

/** On whose behalf something is done. */
export interface ExemptionsCall {
  credentials: BackstageCredentials;
}

/** Which page of which exemptions. */
export interface ExemptionsQuery extends Omit<ExemptionsFilter, 'concerns'> {
  cursor?: string;
  limit: number;
  /** Only those that the caller asked for, or may decide on. */
  mine?: boolean;
}

/** Exemptions, for those who may see their entities. */
export interface ExemptionsService {
  /** Newest first. */
  list(query: ExemptionsQuery, call: ExemptionsCall): Promise<Page<Exemption>>;
  /**
   * @throws InputError for a check that does not fail, and an end that is over
   *   or later than the configuration allows
   * @throws ConflictError when there is an active one
   */
  request(request: ExemptionRequest, call: ExemptionsCall): Promise<Exemption>;
  /** @throws ConflictError when somebody decided already */
  decide(
    id: string,
    decision: ExemptionDecision,
    call: ExemptionsCall,
  ): Promise<Exemption>;
}
