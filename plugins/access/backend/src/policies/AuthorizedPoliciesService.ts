import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { authorize } from '@callboard/backend-kit';
import {
  accessPolicyPublishPermission,
  accessPolicyReadPermission,
  accessPolicyUpdatePermission,
} from '@callboard/plugin-access-common';
import type {
  DraftEdit,
  NewDraft,
  VersionRef,
} from '@callboard/plugin-access-common';
import type {
  CallOptions,
  DraftPublication,
  PoliciesQuery,
  PoliciesService,
  Reversion,
} from './PoliciesService';

/** Lets through to the policies who has the permission. */
export class AuthorizedPoliciesService implements PoliciesService {
  readonly #inner: PoliciesService;
  readonly #permissions: PermissionsService;

  static create(options: {
    inner: PoliciesService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedPoliciesService(options);
  }

  private constructor(options: {
    inner: PoliciesService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listPolicies(query: PoliciesQuery, options: CallOptions) {
    await this.#need(accessPolicyReadPermission, options);
    return this.#inner.listPolicies(query, options);
  }

  async getPolicy(version: VersionRef, options: CallOptions) {
    await this.#need(accessPolicyReadPermission, options);
    return this.#inner.getPolicy(version, options);
  }

  async diffPolicies(
    versions: { version: VersionRef; against?: VersionRef },
    options: CallOptions,
  ) {
    await this.#need(accessPolicyReadPermission, options);
    return this.#inner.diffPolicies(versions, options);
  }

  async createDraft(draft: NewDraft, options: CallOptions) {
    await this.#need(accessPolicyUpdatePermission, options);
    return this.#inner.createDraft(draft, options);
  }

  async editDraft(edit: DraftEdit & { version: number }, options: CallOptions) {
    await this.#need(accessPolicyUpdatePermission, options);
    return this.#inner.editDraft(edit, options);
  }

  async discardDraft(version: number, options: CallOptions) {
    await this.#need(accessPolicyUpdatePermission, options);
    return this.#inner.discardDraft(version, options);
  }

  async publishDraft(publication: DraftPublication, options: CallOptions) {
    await this.#need(accessPolicyPublishPermission, options);
    return this.#inner.publishDraft(publication, options);
  }

  async revertTo(reversion: Reversion, options: CallOptions) {
    await this.#need(accessPolicyPublishPermission, options);
    return this.#inner.revertTo(reversion, options);
  }

  async #need(permission: BasicPermission, { credentials }: CallOptions) {
    await authorize(this.#permissions, permission, credentials);
  }
}
