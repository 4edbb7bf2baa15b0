import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions, PageRequest } from '@callboard/http-client';
import {
  policyDiffSchema,
  policyVersionSchema,
  policyVersionsPageSchema,
} from './policy/versionSchemas';
import type {
  DraftEdit,
  NewDraft,
  PolicyDiff,
  PolicyVersion,
  PolicyVersionsPage,
} from './policy/versions';
import { rolesPageSchema } from './simulate/schemas';
import type { RolesPage } from './simulate/types';

/** A version by its number, or the one that holds. */
export type VersionRef = number | 'published';

/**
 * Policies and their roles, as pages, actions and other backends use them.
 * Every method throws a `ResponseError` when the backend refuses.
 */
export interface PoliciesApi {
  /** Reads a page of versions, newest first. */
  listPolicies(page?: PageRequest): Promise<PolicyVersionsPage>;
  getPolicy(version: VersionRef): Promise<PolicyVersion>;
  /** Reads what a version says as YAML, to be kept in a file. */
  getPolicyYaml(version: VersionRef): Promise<string>;
  createDraft(draft: NewDraft): Promise<PolicyVersion>;
  /** Fails with a `ConflictError` if the draft was edited meanwhile. */
  editDraft(version: number, edit: DraftEdit): Promise<PolicyVersion>;
  discardDraft(version: number): Promise<void>;
  /** Fails with a `ConflictError` if another policy was published meanwhile. */
  publishDraft(
    version: number,
    publication: { message: string; revision: number },
  ): Promise<PolicyVersion>;
  /**
   * Publishes what an earlier version says as a new version. Fails with a
   * `ConflictError` if another version than `published` is in force.
   */
  revertTo(
    version: number,
    reversion: { message: string; published?: number },
  ): Promise<PolicyVersion>;
  /** Compares a version with another, by default with the published one. */
  diffPolicies(version: VersionRef, against?: VersionRef): Promise<PolicyDiff>;
  /** Reads a page of the roles of a version, with their people. */
  listRoles(query?: PageRequest & { version?: VersionRef }): Promise<RolesPage>;
}

/** {@link PoliciesApi} over HTTP, in browsers and backends. */
export class PoliciesClient implements PoliciesApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('access', options);
  }

  async listPolicies({ cursor, limit }: PageRequest = {}) {
    return this.#backend.read(policyVersionsPageSchema, '/policies', {
      cursor,
      limit,
    });
  }

  async getPolicy(version: VersionRef) {
    return this.#backend.read(policyVersionSchema, `/policies/${version}`);
  }

  async getPolicyYaml(version: VersionRef) {
    const response = await this.#backend.open(`/policies/${version}`, {
      format: 'yaml',
    });
    return response.text();
  }

  async createDraft(draft: NewDraft) {
    return this.#backend.send(policyVersionSchema, '/policies', {
      method: 'POST',
      body: draft,
    });
  }

  async editDraft(version: number, edit: DraftEdit) {
    return this.#backend.send(policyVersionSchema, `/policies/${version}`, {
      method: 'PUT',
      body: edit,
    });
  }

  async discardDraft(version: number) {
    await this.#backend.remove(`/policies/${version}`);
  }

  async publishDraft(
    version: number,
    publication: { message: string; revision: number },
  ) {
    return this.#backend.send(
      policyVersionSchema,
      `/policies/${version}/publish`,
      { method: 'POST', body: publication },
    );
  }

  async revertTo(
    version: number,
    reversion: { message: string; published?: number },
  ) {
    return this.#backend.send(
      policyVersionSchema,
      `/policies/${version}/revert`,
      { method: 'POST', body: reversion },
    );
  }

  async diffPolicies(version: VersionRef, against?: VersionRef) {
    return this.#backend.read(policyDiffSchema, `/policies/${version}/diff`, {
      against,
    });
  }

  async listRoles(query: PageRequest & { version?: VersionRef } = {}) {
    const { version, cursor, limit } = query;
    return this.#backend.read(rolesPageSchema, '/roles', {
      version,
      cursor,
      limit,
    });
  }
}
