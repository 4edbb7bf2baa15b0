import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import { goldenPathsReadPermission } from '@callboard/plugin-golden-paths-common';
import type { RunsService } from './RunsService';
import type { RunsStore } from './RunsStore';

/** Lets through to the totals who may see golden paths. */
export class AuthorizedRunsService implements RunsService {
  readonly #permissions: PermissionsService;
  readonly #store: Pick<RunsStore, 'summarize'>;

  static create(options: {
    permissions: PermissionsService;
    store: Pick<RunsStore, 'summarize'>;
  }) {
    return new AuthorizedRunsService(options);
  }

  private constructor(options: {
    permissions: PermissionsService;
    store: Pick<RunsStore, 'summarize'>;
  }) {
    this.#permissions = options.permissions;
    this.#store = options.store;
  }

  async summarize(
    span: { from?: Date; to?: Date },
    { credentials }: { credentials: BackstageCredentials },
  ) {
    await authorize(this.#permissions, goldenPathsReadPermission, credentials);
    return this.#store.summarize(span);
  }
}
