import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { audited, readPage } from '@callboard/backend-kit';
import type {
  New__Feature__,
  __Feature__,
} from '@callboard/plugin-__domain__-common';
import { z } from 'zod';
import type {
  CallOptions,
  __Features__Query,
  __Features__Service,
} from './__Features__Service';
import type { __Features__Store } from './__Features__Store';

const positionSchema = z.object({
  createdAt: z.iso.datetime(),
  id: z.string(),
});

/** What the service needs. */
export interface Default__Features__ServiceOptions {
  auditor: AuditorService;
  store: __Features__Store;
}

/** The rules of the __featuresWords__. */
export class Default__Features__Service implements __Features__Service {
  readonly #auditor: AuditorService;
  readonly #store: __Features__Store;

  static create(options: Default__Features__ServiceOptions) {
    return new Default__Features__Service(options);
  }

  private constructor(options: Default__Features__ServiceOptions) {
    this.#auditor = options.auditor;
    this.#store = options.store;
  }

  async list__Features__(query: __Features__Query) {
    return readPage({
      query,
      position: positionSchema,
      read: (after, limit) => this.#store.list({ after, limit }),
      positionOf: ({ createdAt, id }) => ({ createdAt, id }),
    });
  }

  async create__Feature__(input: New__Feature__, { credentials }: CallOptions) {
    const __featureId__: __Feature__ = {
      id: randomUUID(),
      title: input.title,
      createdBy: nameOf(credentials),
      createdAt: new Date().toISOString(),
    };
    const { id, createdBy } = __featureId__;
    await audited(
      this.#auditor,
      {
        eventId: '__feature__-create',
        severityLevel: 'medium',
        meta: { id, createdBy },
      },
      () => this.#store.insert(__featureId__),
    );
    return __featureId__;
  }
}

function nameOf({ principal }: BackstageCredentials): string {
  const known = principal as BackstageUserPrincipal | BackstageServicePrincipal;
  return known.type === 'user' ? known.userEntityRef : known.subject;
}
