import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import type {
  ApprovalAnswer,
  ApprovalsApi,
  ApprovalsQuery,
} from './ApprovalsApi';
import { approvalSchema } from './schemas';

/** {@link ApprovalsApi} over HTTP, in browsers and backends. */
export class ApprovalsClient implements ApprovalsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listApprovals(query: ApprovalsQuery = {}) {
    return this.#backend.read(pageSchema(approvalSchema), '/approvals', {
      ...query,
    });
  }

  async getApproval(id: string) {
    return this.#backend.read(
      approvalSchema,
      `/approvals/${encodeURIComponent(id)}`,
    );
  }

  async decideApproval(id: string, answer: ApprovalAnswer) {
    return this.#backend.send(
      approvalSchema,
      `/approvals/${encodeURIComponent(id)}/decision`,
      { method: 'POST', body: answer },
    );
  }
}
