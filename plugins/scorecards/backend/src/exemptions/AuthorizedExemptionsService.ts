import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, nameOf, readPage } from '@callboard/backend-kit';
import type { Page, VisibleEntities } from '@callboard/backend-kit';
import {
  exemptionDecidePermission,
  exemptionRequestPermission,
  scorecardsReadPermission,
} from '@callboard/plugin-scorecards-common';
import type {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
} from '@callboard/plugin-scorecards-common';
import { z } from 'zod';
import type { StandardResources } from '../standards/StandardResources';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { DefaultExemptionsService } from './DefaultExemptionsService';
import type {
  ExemptionsCall,
  ExemptionsQuery,
  ExemptionsService,
} from './ExemptionsService';
import type { ExemptionsStore, StoredExemption } from './ExemptionsStore';

const positionSchema = z.object({ requestedAt: z.string(), id: z.string() });

/** What {@link AuthorizedExemptionsService} needs. */
export interface AuthorizedExemptionsOptions {
  entities: VisibleEntities;
  inner: DefaultExemptionsService;
  permissions: PermissionsService;
  resources: Pick<StandardResources, 'authorize' | 'judge'>;
  standards: Pick<StandardsInForce, 'current'>;
  store: Pick<ExemptionsStore, 'list'>;
}

/** Lets through to exemptions who may see the entity and decide on the check. */
export class AuthorizedExemptionsService implements ExemptionsService {
  readonly #options: AuthorizedExemptionsOptions;

  static create(options: AuthorizedExemptionsOptions) {
    return new AuthorizedExemptionsService(options);
  }

  private constructor(options: AuthorizedExemptionsOptions) {
    this.#options = options;
  }

  async list(
    query: ExemptionsQuery,
    { credentials }: ExemptionsCall,
  ): Promise<Page<Exemption>> {
    const { entities, permissions, store } = this.#options;
    await authorize(permissions, scorecardsReadPermission, credentials);
    const decidable = await this.#decidableChecks(credentials);
    const { mine, cursor, limit, ...filter } = query;
    const concerns = mine
      ? { requestedBy: nameOf(credentials), checkIds: [...decidable] }
      : undefined;
    const page = await readPage({
      query: { cursor, limit },
      position: positionSchema,
      read: (start, count) =>
        entities.read<StoredExemption>({
          read: (after, size) =>
            store.list(
              { ...filter, concerns },
              { after: after ?? start, limit: size },
            ),
          limit: count,
          credentials,
        }),
      positionOf: ({ requestedAt, id }) => ({ requestedAt, id }),
    });
    return {
      ...page,
      items: page.items.map(exemption => forCaller(exemption, decidable)),
    };
  }

  async request(request: ExemptionRequest, call: ExemptionsCall) {
    const { inner, permissions } = this.#options;
    const { credentials } = call;
    await authorize(permissions, exemptionRequestPermission, credentials);
    await this.#needVisible(request.entityRef, credentials);
    const exemption = await inner.request(request, call);
    return forCaller(exemption, await this.#decidableChecks(credentials));
  }

  async decide(id: string, decision: ExemptionDecision, call: ExemptionsCall) {
    const { inner, permissions, resources } = this.#options;
    const { credentials } = call;
    await authorize(permissions, scorecardsReadPermission, credentials);
    const { checkId, entityRef } = await inner.get(id);
    await this.#needVisible(entityRef, credentials);
    await resources.authorize(
      exemptionDecidePermission,
      { kind: 'check', id: checkId },
      credentials,
    );
    return forCaller(
      await inner.decide(id, decision, call),
      new Set([checkId]),
    );
  }

  async #needVisible(entityRef: string, credentials: BackstageCredentials) {
    const visible = await this.#options.entities.among(
      [entityRef],
      credentials,
    );
    if (!visible.has(entityRef)) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
  }

  async #decidableChecks(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { resources, standards } = this.#options;
    const mayDecide = await resources.judge(
      exemptionDecidePermission,
      credentials,
    );
    return new Set(
      [...standards.current().checks.values()]
        .map(
          ({ check: { id, owner } }) => ({ kind: 'check', id, owner }) as const,
        )
        .filter(mayDecide)
        .map(({ id }) => id),
    );
  }
}

function forCaller(
  exemption: StoredExemption,
  decidable: ReadonlySet<string>,
): Exemption {
  const isOpen = ['requested', 'approved'].includes(exemption.state);
  return {
    ...exemption,
    mayDecide: isOpen && decidable.has(exemption.checkId),
  };
}
