import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import {
  auditTrailServiceRef,
  enginePermissionsFactory,
  engineRegistryFactory,
} from '@callboard/backend-kit';
import type { AuditRecord } from '@callboard/backend-kit';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import { publishedPolicyServiceRef } from '../../policies/publishedPolicy';
import type { PublishedPolicy } from '../../policies/publishedPolicy';
import { countRequests } from './countRequests';
import { delegatingAuth } from './delegatingAuth';

/** Who has which component: each belongs to the user of its name. */
export function componentOf(owner: string, name = `${owner}-app`): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'url:test',
        'backstage.io/managed-by-origin-location': 'url:test',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: `user:${owner}` },
  };
}

/** Puts entities into the catalog. */
export function catalogOf(entities: Entity[]): BackendFeature {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'test',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity,
                  locationKey: 'test',
                })),
              }),
          });
        },
      });
    },
  });
}

/** What a test portal runs with. */
export interface TestPortalOptions {
  features: BackendFeature[];
  /** Left out where the policy is in another portal. */
  published?: PublishedPolicy;
  config?: JsonObject;
  /** Ports of the plugins that run in other portals. */
  elsewhere?: Record<string, number>;
}

/** A backend with our permissions, on a database of its own. */
export async function startTestPortal(options: TestPortalOptions) {
  const { features, config, elsewhere } = options;
  const { published = { confirmedAt: 0 } } = options;
  const database = await testDatabase('enforcement');
  const records: AuditRecord[] = [];
  const backend = await startTestBackend({
    features: [
      testDatabaseFactory(database.name),
      enginePermissionsFactory,
      engineRegistryFactory,
      createServiceFactory({
        service: publishedPolicyServiceRef,
        deps: {},
        factory: () => published,
      }),
      createServiceFactory({
        service: auditTrailServiceRef,
        deps: {},
        factory: () => ({
          record: async record => void records.push(record),
          addSink: () => {},
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          catalog: { rules: [{ allow: ['Component'] }] },
          events: { useEventBus: 'never' },
          ...config,
        },
      }),
      ...(elsewhere ? [discoveryOf(elsewhere), delegatingAuth] : []),
      ...features,
    ],
  });
  const traffic = countRequests();
  const port = backend.server.port();
  return {
    port,
    records,
    /** Asks the backend as a user, or as somebody with another header. */
    async ask(path: string, request: PortalRequest = {}) {
      const { user, authorization, body, method } = request;
      const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          'content-type': 'application/json',
          ...(user && { authorization: mockCredentials.user.header(user) }),
          ...(authorization && { authorization }),
        },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text.startsWith('{') ? JSON.parse(text) : text,
      };
    },
    /** What the backend was asked since the last time. */
    requests: traffic.take,
    async stop() {
      traffic.stop();
      await backend.stop();
      await database.drop();
    },
  };
}

function discoveryOf(ports: Record<string, number>) {
  return createServiceFactory({
    service: coreServices.discovery,
    deps: {},
    factory() {
      const getBaseUrl = async (id: string) =>
        `http://127.0.0.1:${ports[id]}/api/${id}`;
      return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
    },
  });
}

/** Who asks, with what. */
export interface PortalRequest {
  user?: string;
  authorization?: string;
  method?: string;
  body?: object;
}

/** A running test portal. */
export type TestPortal = Awaited<ReturnType<typeof startTestPortal>>;

/** Waits until all entities can be read. */
export async function untilFilled(portal: TestPortal, count: number) {
  for (;;) {
    const { body } = await portal.ask('/catalog/entities/by-query', {
      authorization: mockCredentials.service.header(),
    });
    if (body.totalItems >= count) {
      portal.requests();
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}
