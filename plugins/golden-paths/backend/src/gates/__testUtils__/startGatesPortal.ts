import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { goldenPathsPlugin } from '../../plugin';

/** Names of permissions that somebody does not have. */
type Denials = Map<string, string[]>;

/** What a test can change while the portal runs. */
export interface GatesPortal {
  /** Groups of users, by the reference of the user. */
  groups: Map<string, string[]>;
  /** What is denied, by the reference of the user. */
  denied: Denials;
  entities: Entity[];
  sent: NotificationSendOptions[];
  actions: ReturnType<typeof actionsRegistryServiceMock>;
  events: ReturnType<typeof mockServices.events.mock>;
  as: (user: string) => ReturnType<typeof request.agent>;
  asService: (subject: string) => ReturnType<typeof request.agent>;
  anybody: ReturnType<typeof request>;
  stop: () => Promise<void>;
}

/** Runs the plugin in a backend of its own, whose people and groups can change. */
export async function startGatesPortal(
  database: string,
  options: { entities?: Entity[] } = {},
): Promise<GatesPortal> {
  const groups = new Map<string, string[]>();
  const denied: Denials = new Map();
  const sent: NotificationSendOptions[] = [];
  const entities = options.entities ?? [];
  const actions = actionsRegistryServiceMock();
  const events = mockServices.events.mock();
  const decide = (permission: Permission, user: string | undefined) =>
    (denied.get(user ?? '') ?? []).includes(permission.name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW;
  const nameIn = (credentials: object) =>
    (credentials as ReturnType<typeof mockCredentials.user>).principal
      .userEntityRef;
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      entities.find(
        ({ kind, metadata }) =>
          `${kind}:default/${metadata.name}`.toLowerCase() === ref,
      ),
    ),
  }));
  const backend = await startTestBackend({
    features: [
      goldenPathsPlugin,
      testDatabaseFactory(database),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost' },
          goldenPaths: { tasks: { secretKeys: ['a key of tests'] } },
        },
      }),
      catalog.factory,
      events.factory,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          authorize: async (asked, { credentials }) =>
            asked.map(({ permission }) => ({
              result: decide(permission, nameIn(credentials)),
            })),
          authorizeConditional: async (asked, { credentials }) =>
            asked.map(({ permission }) => ({
              result: decide(permission, nameIn(credentials)),
            })),
        }),
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async credentials => {
            const userEntityRef = nameIn(credentials);
            return {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                ...(groups.get(userEntityRef) ?? []),
              ],
            };
          },
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notice => void sent.push(notice),
        }),
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
    ],
  });
  const { server } = backend;
  const agent = (header: string) =>
    request.agent(server).set('authorization', header);
  return {
    ...{ groups, denied, entities, sent, actions, events },
    as: user => agent(mockCredentials.user.header(user)),
    asService: subject =>
      agent(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(subject),
          targetPluginId: 'golden-paths',
        }),
      ),
    anybody: request(server),
    stop: () => backend.stop(),
  };
}
