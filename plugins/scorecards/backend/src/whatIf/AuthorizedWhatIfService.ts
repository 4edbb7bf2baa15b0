import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { authorize, VisibleEntities } from '@callboard/backend-kit';
import {
  scorecardsReadPermission,
  type WhatIf,
} from '@callboard/plugin-scorecards-common';
import type {
  WhatIfCall,
  WhatIfQuestion,
  WhatIfService,
} from './WhatIfService';

/** Entities and teams that are named. */
const NAMED = 100;

/** What {@link AuthorizedWhatIfService} needs. */
export interface AuthorizedWhatIfOptions {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  inner: WhatIfService;
  permissions: PermissionsService;
}

/**
 * Answers who may read scorecards. Entities and teams that the caller may not
 * see are counted, and not named.
 */
export class AuthorizedWhatIfService implements WhatIfService {
  readonly #inner: WhatIfService;
  readonly #permissions: PermissionsService;
  readonly #visible: VisibleEntities;

  static create(options: AuthorizedWhatIfOptions) {
    return new AuthorizedWhatIfService(options);
  }

  private constructor({
    catalog,
    inner,
    permissions,
  }: AuthorizedWhatIfOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#visible = new VisibleEntities(catalog);
  }

  async checkRule(rule: unknown, call: WhatIfCall) {
    await authorize(
      this.#permissions,
      scorecardsReadPermission,
      call.credentials,
    );
    return this.#inner.checkRule(rule, call);
  }

  async whatIf(question: WhatIfQuestion, call: WhatIfCall): Promise<WhatIf> {
    const { credentials } = call;
    await authorize(this.#permissions, scorecardsReadPermission, credentials);
    const { changes, teams, ...counts } = await this.#inner.whatIf(
      question,
      call,
    );
    return {
      ...counts,
      changes: await this.#firstVisible(
        changes.map(item => ({ item, entityRef: item.entityRef })),
        credentials,
      ),
      teams: await this.#firstVisible(
        teams.map(item => ({ item, entityRef: item.owner })),
        credentials,
      ),
    };
  }

  async #firstVisible<T>(
    all: { item: T; entityRef: string }[],
    credentials: BackstageCredentials,
  ): Promise<T[]> {
    let next = 0;
    const found = await this.#visible.read<{ item: T; entityRef: string }>({
      read: async (_, limit) => {
        const rows = all.slice(next, next + limit);
        next += limit;
        return rows;
      },
      limit: NAMED,
      credentials,
    });
    return found.map(({ item }) => item);
  }
}
