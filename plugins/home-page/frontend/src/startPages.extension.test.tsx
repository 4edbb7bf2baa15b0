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
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startPagesModules } from './startPages';

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

class FakeNotifications {
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

function aNotification(id: string, title: string): Notification {
  return {
    id,
    user: 'user:default/ana',
    created: new Date(),
    origin: 'plugin:scaffolder',
    payload: { title, link: '/catalog', severity: 'critical' },
  };
}

const otherPlugin = createFrontendPlugin({
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

interface World {
  path?: string;
  config?: JsonObject;
  catalog?: Entity[];
  notifications?: FakeNotifications;
  otherPlugins?: (typeof otherPlugin)[];
  tasks?: Parameters<typeof scaffolderApiMock.mock>[0];
}

function openPortal(world: World = {}) {
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

async function block(name: string) {
  return screen.findByRole('region', { name }, { timeout: 15_000 });
}

describe('home page', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('shows what the person and their teams own, by kind', async () => {
    openPortal();
    const mine = await block('What I own');
    expect(
      await within(mine).findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(within(mine).getByText('orders')).toBeInTheDocument();
    expect(within(mine).queryByText('elsewhere')).not.toBeInTheDocument();
    expect(
      within(mine).getByRole('link', { name: 'Component 1' }),
    ).toHaveAttribute('href', '/catalog?kind=component&scope=owned');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Hello, Ana' }),
    ).toBeInTheDocument();
  });

  it('tells a new person what each place is for', async () => {
    openPortal({ catalog: [] });
    expect(
      await screen.findByText(
        'You and your teams own nothing yet',
        {},
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing waits for you'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing starred yet')).toBeInTheDocument();
    expect(screen.getByText('No pages yet')).toBeInTheDocument();
    expect(await screen.findByText('No templates yet')).toBeInTheDocument();
  });

  it('puts running and failed tasks and unread notifications first', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [aNotification('n1', 'The build is red')];
    const aTask = (
      id: string,
      status: 'processing' | 'failed' | 'completed',
    ) => ({
      id,
      status,
      createdAt: new Date().toISOString(),
      spec: {
        apiVersion: 'scaffolder.backstage.io/v1beta3' as const,
        parameters: { name: `service-${id}` },
        steps: [],
        output: {},
      },
    });
    openPortal({
      notifications,
      tasks: {
        listTasks: async () => ({
          tasks: [
            aTask('a', 'processing'),
            aTask('b', 'failed'),
            aTask('c', 'completed'),
            // A state of our own task broker.
            aTask('d', 'waiting' as 'processing'),
          ],
        }),
      },
    });
    const attention = await block('Needs my attention');
    expect(await within(attention).findByText('service-a')).toBeInTheDocument();
    expect(within(attention).getByText('Running')).toBeInTheDocument();
    expect(within(attention).getByText('service-b')).toBeInTheDocument();
    expect(within(attention).getByText('Failed')).toBeInTheDocument();
    expect(within(attention).queryByText('service-c')).not.toBeInTheDocument();
    expect(within(attention).getByText('service-d')).toBeInTheDocument();
    expect(within(attention).getByText('Waiting')).toBeInTheDocument();
    expect(within(attention).getByText('The build is red')).toBeInTheDocument();
  });

  it('lists what waits in other plugins, whatever one of them does', async () => {
    openPortal({ otherPlugins: [otherPlugin] });
    const attention = await block('Needs my attention');
    expect(
      await within(attention).findByRole('link', {
        name: 'Review of the budget',
      }),
    ).toHaveAttribute('href', '/other/r1');
    expect(attention).toHaveTextContent('for Finance');
    expect(
      within(attention).getByRole('link', {
        name: 'Accept “Review of the budget”',
      }),
    ).toHaveAttribute('href', '/other/r1?decide=accept');
    expect(attention).toHaveTextContent('Waiting');
    expect(attention).toHaveTextContent(
      'Your open questions could not be loaded',
    );
  });

  it('keeps the other blocks when one fails', async () => {
    openPortal({
      tasks: {
        listTasks: async () => {
          throw new Error('The scaffolder does not answer');
        },
      },
    });
    const attention = await block('Needs my attention');
    expect(await within(attention).findByRole('alert')).toHaveTextContent(
      'The scaffolder does not answer',
    );
    const mine = await block('What I own');
    expect(await within(mine).findByText('checkout')).toBeInTheDocument();
  });

  it('puts recommended templates in front, or those of the configuration', async () => {
    openPortal();
    const start = await block('Start here');
    await within(start).findByText('node-service');
    const names = within(start)
      .getAllByRole('link')
      .map(link => link.textContent);
    expect(names.indexOf('node-service')).toBeLessThan(names.indexOf('plain'));
  });

  it('follows the configuration in templates and links', async () => {
    openPortal({
      config: {
        homePage: {
          featuredTemplates: ['template:default/plain'],
          links: [{ title: 'Handbook', url: 'https://handbook.example' }],
        },
      },
    });
    const start = await block('Start here');
    expect(await within(start).findByText('plain')).toBeInTheDocument();
    expect(within(start).queryByText('node-service')).not.toBeInTheDocument();
    expect(
      within(await block('Links')).getByRole('link', { name: 'Handbook' }),
    ).toHaveAttribute('href', 'https://handbook.example');
  });

  it('leads from its search field to the answers', async () => {
    openPortal();
    await userEvent.type(
      await screen.findByRole(
        'searchbox',
        { name: 'Search the portal' },
        { timeout: 15_000 },
      ),
      'money{Enter}',
    );
    expect(await screen.findByText('1 found')).toBeInTheDocument();
  });
});

describe('search page', () => {
  it('lists what was found, with the words marked', async () => {
    openPortal({ path: '/search?query=money' });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Checkout' },
        { timeout: 15_000 },
      ),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(screen.getByText('money').tagName).toBe('MARK');
    expect(screen.getByText('money').closest('p')).toHaveTextContent(
      'Takes the money',
    );
  });

  it('waits for a word', async () => {
    openPortal({ path: '/search' });
    expect(
      await screen.findByText(
        'What are you looking for?',
        {},
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
  });
});

describe('notifications page', () => {
  it('lists what is unread and lets go of what was read', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [
      aNotification('n1', 'The build is red'),
      aNotification('n2', 'Ana asks for access'),
    ];
    openPortal({ path: '/notifications', notifications });
    expect(
      await screen.findByRole(
        'link',
        { name: 'The build is red' },
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark “The build is red” as read' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('The build is red')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark these as read' }),
    );
    expect(await screen.findByText('Nothing unread')).toBeInTheDocument();
  });

  it('offers what other plugins say can be done', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [aNotification('n1', 'The build is red')];
    openPortal({
      path: '/notifications',
      notifications,
      otherPlugins: [otherPlugin],
    });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Build again: The build is red' },
        { timeout: 15_000 },
      ),
    ).toHaveAttribute('href', '/catalog?again=yes');
  });
});
