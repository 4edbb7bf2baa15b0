import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import {
  scorecardsReadPermission,
  standardCreatePermission,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';
import type { CampaignDefinition } from '@callboard/plugin-scorecards-common';
import type { StandardResources } from '../standards/StandardResources';
import type {
  CampaignEntitiesQuery,
  CampaignsCall,
  CampaignsService,
} from './CampaignsService';

/** What {@link AuthorizedCampaignsService} needs. */
export interface AuthorizedCampaignsOptions {
  inner: CampaignsService;
  permissions: PermissionsService;
  resources: Pick<StandardResources, 'authorize'>;
}

/** Lets through to campaigns who has the permission. */
export class AuthorizedCampaignsService implements CampaignsService {
  readonly #options: AuthorizedCampaignsOptions;

  static create(options: AuthorizedCampaignsOptions) {
    return new AuthorizedCampaignsService(options);
  }

  private constructor(options: AuthorizedCampaignsOptions) {
    this.#options = options;
  }

  async list(
    query: Parameters<CampaignsService['list']>[0],
    call: CampaignsCall,
  ) {
    await this.#needRead(call);
    return this.#options.inner.list(query, call);
  }

  async get(id: string, call: CampaignsCall) {
    await this.#needRead(call);
    return this.#options.inner.get(id, call);
  }

  async create(definition: CampaignDefinition, call: CampaignsCall) {
    const { inner, permissions } = this.#options;
    await authorize(permissions, standardCreatePermission, call.credentials);
    return inner.create(definition, call);
  }

  async edit(id: string, definition: CampaignDefinition, call: CampaignsCall) {
    await this.#needUpdate(id, call.credentials);
    return this.#options.inner.edit(id, definition, call);
  }

  async archive(id: string, call: CampaignsCall) {
    await this.#needUpdate(id, call.credentials);
    return this.#options.inner.archive(id, call);
  }

  async listEntities(
    id: string,
    query: CampaignEntitiesQuery,
    call: CampaignsCall,
  ) {
    await this.#needRead(call);
    return this.#options.inner.listEntities(id, query, call);
  }

  async #needRead({ credentials }: CampaignsCall) {
    const { permissions } = this.#options;
    await authorize(permissions, scorecardsReadPermission, credentials);
  }

  async #needUpdate(id: string, credentials: BackstageCredentials) {
    await this.#options.resources.authorize(
      standardUpdatePermission,
      { kind: 'campaign', id },
      credentials,
    );
  }
}
