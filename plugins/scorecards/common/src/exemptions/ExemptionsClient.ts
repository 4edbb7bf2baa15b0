import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import type { ExemptionState } from '../cards/types';
import { pageSchema } from '../json/schemas';
import { exemptionSchema } from './schemas';
import type { Exemption, ExemptionDecision, ExemptionRequest } from './types';

/** Which exemptions are listed. */
export interface ExemptionsQuery extends PageRequest {
  state?: ExemptionState;
  checkId?: string;
  entityRef?: string;
  /** Only those that the caller asked for, or may decide on. */
  mine?: boolean;
}

/**
 * Exemptions, as pages use them. Every method throws a `ResponseError` when the
 * backend refuses.
 */
export interface ExemptionsApi {
  listExemptions(query?: ExemptionsQuery): Promise<ItemsPage<Exemption>>;
  requestExemption(request: ExemptionRequest): Promise<Exemption>;
  decideExemption(id: string, decision: ExemptionDecision): Promise<Exemption>;
}

/** {@link ExemptionsApi} over HTTP, in browsers and backends. */
export class ExemptionsClient implements ExemptionsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async listExemptions(query: ExemptionsQuery = {}) {
    return this.#backend.read(pageSchema(exemptionSchema), '/exemptions', {
      ...query,
    });
  }

  async requestExemption(request: ExemptionRequest) {
    return this.#backend.send(exemptionSchema, '/exemptions', {
      method: 'POST',
      body: request,
    });
  }

  async decideExemption(id: string, decision: ExemptionDecision) {
    return this.#backend.send(
      exemptionSchema,
      `/exemptions/${encodeURIComponent(id)}/decision`,
      { method: 'POST', body: decision },
    );
  }
}
