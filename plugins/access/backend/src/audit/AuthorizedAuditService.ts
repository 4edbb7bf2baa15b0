import type { PermissionsService } from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import {
  accessAuditReadPermission,
  type AuditFilter,
} from '@callboard/plugin-access-common';
import type {
  AuditCall,
  AuditQuery,
  AuditRange,
  AuditService,
} from './AuditService';

/** Lets through to the audit log who may read it. */
export class AuthorizedAuditService implements AuditService {
  readonly #inner: AuditService;
  readonly #permissions: PermissionsService;

  static create(options: {
    inner: AuditService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedAuditService(options);
  }

  private constructor(options: {
    inner: AuditService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listEvents(query: AuditQuery, call: AuditCall) {
    await this.#authorize(call);
    return this.#inner.listEvents(query, call);
  }

  async exportEvents(filter: AuditFilter, call: AuditCall) {
    await this.#authorize(call);
    return this.#inner.exportEvents(filter, call);
  }

  async verify(range: AuditRange, call: AuditCall) {
    await this.#authorize(call);
    return this.#inner.verify(range, call);
  }

  async #authorize({ credentials }: AuditCall) {
    await authorize(this.#permissions, accessAuditReadPermission, credentials);
  }
}
