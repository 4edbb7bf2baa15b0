import type { Entity } from '@backstage/catalog-model';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import homePlugin from '@backstage/plugin-home/alpha';
import {
  NotificationsApi,
  notificationsApiRef,
} from '@backstage/plugin-notifications';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import type { Notification } from '@backstage/plugin-notifications-common';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { MockSearchApi, searchApiRef } from '@backstage/plugin-search-react';
import type { JsonObject } from '@backstage/types';
import {
  AttentionSourceBlueprint,
  NotificationActsBlueprint,
} from '@callboard/ui';
import { screen } from '@testing-library/react';
import { startPagesModules } from '../startPages';

const owner = 'group:default/platform';

function anEntity(kind: string, name: string, more: Partial<Entity> = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...more.metadata },
    spec: more.spec,
    relations: more.relations,
  };
}

const owned = { relations: [{ type: 'ownedBy', targetRef: owner }] };
const entities = [
  anEntity('Component', 'checkout', { ...owned, spec: { type: 'service' } }),
  anEntity('API', 'orders', owned),
  anEntity('Component', 'elsewhere'),
  anEntity('Template', 'plain'),
  anEntity('Template', 'node-service', {
    metadata: { name: 'node-service', tags: ['recommended'] },
  }),
];

/** Notifications of one person, in memory. */
export class FakeNotifications {
  items: Notification[] = [];

  async getNotifications(options: { read?: boolean } = {}) {
    const notifications = this.items.filter(
      item => options.read === undefined || Boolean(item.read) === options.read,
    );
    return { notifications, totalCount: notifications.length };
  }

  async updateNotifications(change: { ids: string[]; read?: boolean }) {
    this.items = this.items.map(item =>
      change.ids.includes(item.id)
        ? { ...item, read: change.read ? new Date() : undefined }
        : item,
    );
    return this.items;
  }
}

/** A notification that is not read. */
export function aNotification(id: string, title: string): Notification {
  return {
    id,
    user: 'user:default/ana',
    created: new Date(),
    origin: 'plugin:scaffolder',
    payload: { title, link: '/catalog', severity: 'critical' },
  };
}

/** A plugin that adds acts, lines of attention, and one of these that fails. */
export const otherPlugin = createFrontendPlugin({
  pluginId: 'other',
  extensions: [
    NotificationActsBlueprint.make({
      name: 'builds',
      params: {
        actsOf: ({ link }) => [
          { word: 'Build again', href: `${link}?again=yes` },
        ],
      },
    }),
    AttentionSourceBlueprint.make({
      name: 'working',
      params: {
        id: 'working',
        what: 'open reviews',
        load: async () => [
          {
            id: 'r1',
            title: 'Review of the budget',
            href: '/other/r1',
            about: 'for Finance',
            since: '2026-11-20T10:00:00.000Z',
            status: 'warn',
            word: 'Waiting',
            acts: [{ word: 'Accept', href: '/other/r1?decide=accept' }],
          },
        ],
      },
    }),
    AttentionSourceBlueprint.make({
      name: 'broken',
      params: {
        id: 'broken',
        what: 'open questions',
        load: async () => {
          throw new Error('no connection');
        },
      },
    }),
  ],
});

/** What a portal is opened with. */
export interface World {
  path?: string;
  config?: JsonObject;
  catalog?: Entity[];
  notifications?: FakeNotifications;
  otherPlugins?: (typeof otherPlugin)[];
  tasks?: Parameters<typeof scaffolderApiMock.mock>[0];
}

/** Opens a page of a portal, signed in as Ana of the platform team. */
export function openPortal(world: World = {}) {
  const { notifications = new FakeNotifications() } = world;
  const scaffolder = scaffolderApiMock.mock({
    listTasks: async () => ({ tasks: [] }),
    ...world.tasks,
  });
  renderTestApp({
    features: [
      homePlugin,
      catalogPlugin,
      searchPlugin,
      notificationsPlugin,
      ...startPagesModules,
      ...(world.otherPlugins ?? []),
    ],
    initialRouteEntries: [world.path ?? '/'],
    config: world.config,
    apis: [
      mockApis.identity({
        userEntityRef: 'user:default/ana',
        ownershipEntityRefs: ['user:default/ana', owner],
        displayName: 'Ana',
      }),
      [catalogApiRef, catalogApiMock({ entities: world.catalog ?? entities })],
      [scaffolderApiRef, scaffolder],
      [
        notificationsApiRef,
        notifications as Partial<NotificationsApi> as NotificationsApi,
      ],
      [
        searchApiRef,
        new MockSearchApi({
          results: [
            {
              type: 'software-catalog',
              document: {
                title: 'Checkout',
                text: 'Takes the money',
                location: '/catalog/default/component/checkout',
              },
              highlight: {
                preTag: '<a>',
                postTag: '</a>',
                fields: { text: 'Takes the <a>money</a>' },
              },
            },
          ],
          numberOfResults: 1,
        }),
      ],
    ],
  });
}

/** Finds a block of the page by its title. */
export async function block(name: string) {
  return screen.findByRole('region', { name }, { timeout: 15_000 });
}
