import type { PermissionsService } from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import {
  New__Feature__,
  __featuresId__CreatePermission,
  __featuresId__ReadPermission,
} from '@callboard/plugin-__domain__-common';
import type {
  CallOptions,
  __Features__Query,
  __Features__Service,
} from './__Features__Service';

/** Lets through to the __featuresWords__ who has the permission. */
export class Authorized__Features__Service implements __Features__Service {
  readonly #inner: __Features__Service;
  readonly #permissions: PermissionsService;

  static create(options: {
    inner: __Features__Service;
    permissions: PermissionsService;
  }) {
    return new Authorized__Features__Service(options);
  }

  private constructor(options: {
    inner: __Features__Service;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async list__Features__(query: __Features__Query, options: CallOptions) {
    await authorize(
      this.#permissions,
      __featuresId__ReadPermission,
      options.credentials,
    );
    return this.#inner.list__Features__(query, options);
  }

  async create__Feature__(input: New__Feature__, options: CallOptions) {
    await authorize(
      this.#permissions,
      __featuresId__CreatePermission,
      options.credentials,
    );
    return this.#inner.create__Feature__(input, options);
  }
}
