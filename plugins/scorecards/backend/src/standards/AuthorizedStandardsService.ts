import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { authorize } from '@callboard/backend-kit';
import {
  scorecardsReadPermission,
  standardCreatePermission,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';
import type { StandardResources } from './StandardResources';
import type {
  CallOptions,
  PageQuery,
  StandardPut,
  StandardsQuery,
  StandardsService,
} from './StandardsService';
import type { Standard, StandardKind } from './StandardsStore';

/** What the service needs. */
export interface AuthorizedStandardsServiceOptions<K extends StandardKind> {
  kind: K;
  inner: StandardsService<K>;
  permissions: PermissionsService;
  resources: Pick<StandardResources, 'authorize'>;
}

/** Lets through to the checks, or tracks, who has the permission. */
export class AuthorizedStandardsService<
  K extends StandardKind,
> implements StandardsService<K> {
  readonly #options: AuthorizedStandardsServiceOptions<K>;

  static create<K extends StandardKind>(
    options: AuthorizedStandardsServiceOptions<K>,
  ) {
    return new AuthorizedStandardsService(options);
  }

  private constructor(options: AuthorizedStandardsServiceOptions<K>) {
    this.#options = options;
  }

  async list(query: StandardsQuery, options: CallOptions) {
    await this.#needRead(options);
    return this.#options.inner.list(query, options);
  }

  async get(id: string, options: CallOptions) {
    await this.#needRead(options);
    return this.#options.inner.get(id, options);
  }

  async listVersions(id: string, query: PageQuery, options: CallOptions) {
    await this.#needRead(options);
    return this.#options.inner.listVersions(id, query, options);
  }

  /**
   * What was allowed is what is done: a standard that comes, goes or gets
   * another owner in between makes the call fail by its version.
   */
  async put(edit: StandardPut, options: CallOptions) {
    const { inner, permissions } = this.#options;
    const present = await this.#find(edit.id, options);
    if (present) {
      await this.#needUpdate(edit.id, options.credentials);
    } else {
      await authorize(
        permissions,
        standardCreatePermission,
        options.credentials,
      );
    }
    const { version = present?.version ?? 0 } = edit;
    return inner.put({ ...edit, version }, options);
  }

  async remove(id: string, options: CallOptions) {
    await this.#needUpdate(id, options.credentials);
    return this.#options.inner.remove(id, options);
  }

  async #find(
    id: string,
    options: CallOptions,
  ): Promise<Standard<K> | undefined> {
    try {
      return await this.#options.inner.get(id, options);
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  async #needRead({ credentials }: CallOptions) {
    await authorize(
      this.#options.permissions,
      scorecardsReadPermission,
      credentials,
    );
  }

  async #needUpdate(id: string, credentials: BackstageCredentials) {
    const { kind, resources } = this.#options;
    await resources.authorize(
      standardUpdatePermission,
      { kind, id },
      credentials,
    );
  }
}
