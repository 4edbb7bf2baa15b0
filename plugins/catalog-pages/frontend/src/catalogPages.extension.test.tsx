import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import {
  catalogApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import orgPlugin from '@backstage/plugin-org/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { EntityHeaderActionBlueprint } from '@callboard/ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from './__testUtils__/entities';
import { seeNothing } from './__testUtils__/seeNothing';
import { catalogPagesModules } from './catalogPages';

const entities = [
  anEntity({
    metadata: {
      title: 'Checkout service',
      description: 'Takes the money.',
      tags: ['node'],
      links: [{ url: 'https://grafana.example/checkout', title: 'Dashboard' }],
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/source-location': 'url:https://git.example/checkout/',
      },
    },
    relations: [
      ['ownedBy', 'group:default/payments'],
      ['partOf', 'system:default/shop'],
      ['providesApi', 'api:default/payment-api'],
    ],
  }),
  anEntity({
    kind: 'API',
    name: 'payment-api',
    metadata: { title: 'Payment API' },
    spec: {
      type: 'custom',
      lifecycle: 'production',
      owner: 'payments',
      definition: 'pay()',
    },
    relations: [['apiProvidedBy', 'component:default/checkout']],
  }),
  anEntity({
    kind: 'Resource',
    name: 'orders-db',
    spec: { type: 'database', owner: 'payments' },
  }),
  anEntity({
    kind: 'System',
    name: 'shop',
    spec: { owner: 'payments' },
    relations: [
      ['hasPart', 'component:default/checkout'],
      ['partOf', 'domain:default/sales'],
    ],
  }),
  anEntity({
    kind: 'Domain',
    name: 'sales',
    spec: { owner: 'payments' },
    relations: [['hasPart', 'system:default/shop']],
  }),
  anEntity({
    kind: 'Group',
    name: 'payments',
    metadata: { title: 'Payments' },
    spec: { type: 'team', children: [], profile: { email: 'pay@x.example' } },
  }),
  anEntity({
    kind: 'User',
    name: 'ana',
    metadata: { description: 'Team lead, Payments' },
    spec: { memberOf: ['payments'], profile: { displayName: 'Ana Lima' } },
    relations: [['memberOf', 'group:default/payments']],
  }),
  anEntity({
    kind: 'Template',
    name: 'service',
    spec: { type: 'service', owner: 'payments', steps: [] },
  }),
  anEntity({
    kind: 'Location',
    name: 'all',
    spec: { type: 'url', targets: ['https://git.example/all.yaml'] },
  }),
];

const otherPlugin = createFrontendPlugin({
  pluginId: 'other',
  extensions: [
    EntityHeaderActionBlueprint.make({
      name: 'button',
      params: {
        appliesTo: entity => entity.kind === 'Component',
        Component: ({ entity }) => (
          <button>Paint {entity.metadata.name}</button>
        ),
      },
    }),
    EntityCardBlueprint.make({
      params: { loader: async () => <p>card of another plugin</p> },
    }),
    EntityContentBlueprint.make({
      params: {
        path: 'other',
        title: 'Other',
        loader: async () => <p>tab of another plugin</p>,
      },
    }),
    EntityContextMenuItemBlueprint.make({
      params: {
        icon: <span />,
        useProps: () => ({ title: 'Entry of another plugin', onClick() {} }),
      },
    }),
    EntityHeaderLayoutBlueprint.make({
      params: {
        filter: { kind: 'location' },
        loader: async () => () => <h1>header of another plugin</h1>,
      },
    }),
  ],
});

function open(path: string) {
  renderTestApp({
    features: [
      catalogPlugin,
      apiDocsPlugin,
      techdocsPlugin,
      catalogGraphPlugin,
      orgPlugin,
      otherPlugin,
      ...catalogPagesModules,
    ],
    apis: [
      [catalogApiRef, catalogApiMock({ entities })],
      [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      [permissionApiRef, mockApis.permission()],
    ],
    initialRouteEntries: [path],
  });
}

// Drawings wait until they are seen.
beforeAll(seeNothing);

const region = (name: string | RegExp) => screen.findByRole('region', { name });

describe('pages', () => {
  it('lists the catalog', async () => {
    open('/catalog');
    expect(
      await screen.findByRole('heading', { name: 'Catalog' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Checkout service')).toBeInTheDocument();
  });

  it('lists APIs in the same way', async () => {
    open('/api-docs');
    expect(
      await screen.findByRole('heading', { name: 'APIs' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Payment API')).toBeInTheDocument();
    expect(screen.queryByText('Checkout service')).not.toBeInTheDocument();
  });

  it('lists what has docs', async () => {
    open('/docs');
    expect(
      await screen.findByRole('heading', { name: 'Docs' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Checkout service' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/docs');
    expect(screen.queryByText('Payment API')).not.toBeInTheDocument();
  });

  it('offers a start to the graph', async () => {
    open('/catalog-graph');
    expect(
      await screen.findByRole('heading', { name: 'Graph' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('combobox', { name: 'Find an entity' }),
    ).toBeInTheDocument();
  });

  it('offers similar names for an entity that does not exist', async () => {
    open('/catalog/default/component/chekout');
    expect(
      await screen.findByText('No component called “chekout”'),
    ).toBeInTheDocument();
  });
});

describe('overview', () => {
  it('shows a component, what it is part of, and who owns it', async () => {
    open('/catalog/default/component/checkout');
    const about = await region('About');
    expect(about).toHaveTextContent('Takes the money.');
    expect(await within(about).findByText('shop')).toBeInTheDocument();
    expect(await region('Owner and people')).toHaveTextContent('Ana Lima');
    expect(await region('Links')).toHaveTextContent('Dashboard');
    expect(await region('Relations')).toBeInTheDocument();
    expect(await region('Provided APIs (1)')).toHaveTextContent('Payment API');
    expect(screen.getByRole('link', { name: 'Source' })).toHaveAttribute(
      'href',
      'https://git.example/checkout/',
    );
    const tabs = screen.getByRole('navigation', { name: 'Checkout service' });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['Overview', 'Docs', 'APIs', 'Dependencies', 'Other']);
  });

  it.each([
    ['api/payment-api', 'Providers (1)', 'Checkout service'],
    ['resource/orders-db', 'About', 'database'],
    ['system/shop', 'Components (1)', 'Checkout service'],
    ['domain/sales', 'Systems (1)', 'shop'],
    ['group/payments', 'Members (1)', 'Ana Lima'],
    ['user/ana', 'Profile', 'Payments'],
    ['template/service', 'About', 'service'],
  ])('shows %s', async (path, name, content) => {
    open(`/catalog/default/${path}`);
    const part = await region(name);
    expect(await within(part).findByText(content)).toBeInTheDocument();
  });
});

describe('tabs', () => {
  it.each([
    ['component/checkout/apis', 'Payment API'],
    ['component/checkout/dependencies', 'Depends on'],
    ['api/payment-api/definition', 'pay()'],
  ])('opens %s', async (path, content) => {
    open(`/catalog/default/${path}`);
    expect((await screen.findAllByText(content)).length).toBeGreaterThan(0);
  });
});

describe('other plugins', () => {
  it('attach cards, tabs, buttons and menu entries', async () => {
    open('/catalog/default/component/checkout');
    expect(
      await screen.findByText('card of another plugin'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Paint checkout' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    expect(
      await screen.findByRole('menuitem', { name: 'Entry of another plugin' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('menuitem', { name: /Unregister/ }),
    ).toBeInTheDocument();
  });

  it('bring a tab with its own address', async () => {
    open('/catalog/default/component/checkout/other');
    expect(
      await screen.findByText('tab of another plugin'),
    ).toBeInTheDocument();
  });

  it('bring a header for their entities', async () => {
    open('/catalog/default/location/all');
    expect(
      await screen.findByText('header of another plugin'),
    ).toBeInTheDocument();
  });
});
