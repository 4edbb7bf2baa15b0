import type { Entity } from '@backstage/catalog-model';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { EntityAction } from '@callboard/plugin-golden-paths-common';
import express from 'express';
import request from 'supertest';
import { anEntity } from '../__testUtils__/anEntity';
import { startEntityActions } from './startEntityActions';

const shop: Entity = {
  ...anEntity('Component', 'shop'),
  spec: { type: 'service', owner: 'checkout' },
};

const aTemplate = (name: string, entityAction?: object): Entity => {
  const template = anEntity('Template', name);
  return {
    ...template,
    metadata: { ...template.metadata, title: `Do ${name}` },
    spec: { ...(entityAction && { entityAction }) } as never,
  };
};

const services = { kind: 'component', 'spec.type': 'service' };
const templates = [
  aTemplate('rename', {
    appliesTo: services,
    prefill: {
      entityRef: '${{ entity.ref }}',
      name: '${{ entity.metadata.name }}',
      title: '${{ entity.metadata.title }}',
    },
  }),
  aTemplate('archive', { appliesTo: services, needsApproval: true }),
  aTemplate('for-groups', { appliesTo: { kind: 'Group' } }),
  aTemplate('new-service'),
  aTemplate('broken', { appliesTo: { $wrong: 1 } }),
];

function setUp(options: { denied?: string[]; hidden?: string[] } = {}) {
  const { denied = [], hidden = [] } = options;
  const all = catalogServiceMock({ entities: [shop, ...templates] });
  const visible = catalogServiceMock({
    entities: [shop, ...templates].filter(
      ({ metadata }) => !hidden.includes(metadata.name),
    ),
  });
  const getEntities = jest.fn(all.getEntities.bind(all));
  const logger = mockServices.logger.mock();
  const permissions = mockServices.permissions.mock({
    authorize: async asked =>
      asked.map(({ permission }) => ({
        result: denied.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const app = express();
  startEntityActions({
    auth: mockServices.auth(),
    catalog: {
      ...visible,
      getEntities,
      getEntityByRef: visible.getEntityByRef.bind(visible),
      getEntitiesByRefs: visible.getEntitiesByRefs.bind(visible),
    },
    httpAuth: mockServices.httpAuth(),
    httpRouter: mockServices.httpRouter.mock({
      use: handler => {
        app.use(handler);
      },
    }),
    logger,
    permissions,
  });
  app.use(mockErrorHandler());
  const ask = async (entityRef: string) => {
    const { status, body } = await request(app)
      .get('/entity-actions')
      .query({ entityRef })
      .set('authorization', mockCredentials.user.header());
    return { status, items: body.items as EntityAction[], error: body.error };
  };
  return { ask, getEntities, logger };
}

describe('GET /entity-actions', () => {
  it('offers the templates that fit, filled from the entity', async () => {
    const { items } = await setUp().ask('component:default/shop');
    expect(items.map(({ templateRef }) => templateRef)).toEqual([
      'template:default/archive',
      'template:default/rename',
    ]);
    const [archive, rename] = items;
    expect(archive).toMatchObject({ needsApproval: true, allowed: true });
    expect(rename).toMatchObject({ title: 'Do rename', needsApproval: false });
    const url = new URL(rename.url, 'http://portal');
    expect(url.pathname).toBe('/create/templates/default/rename');
    expect(JSON.parse(url.searchParams.get('formData') ?? '')).toEqual({
      entityRef: 'component:default/shop',
      name: 'shop',
    });
  });

  it('shows those that the caller may not run as such', async () => {
    const { ask } = setUp({ denied: ['scaffolder.task.create'] });
    const { items } = await ask('component:default/shop');
    expect(items.map(({ allowed }) => allowed)).toEqual([false, false]);
  });

  it('hides templates and entities that the caller may not see', async () => {
    const { ask } = setUp({ hidden: ['rename'] });
    const { items } = await ask('component:default/shop');
    expect(items).toHaveLength(1);
    const other = setUp({ hidden: ['shop'] });
    expect(await other.ask('component:default/shop')).toMatchObject({
      status: 404,
      error: { message: 'There is no entity component:default/shop' },
    });
  });

  it('needs the permission to read', async () => {
    const { ask } = setUp({ denied: ['golden-paths.read'] });
    expect(await ask('component:default/shop')).toMatchObject({
      status: 403,
      error: { message: 'This needs the permission golden-paths.read' },
    });
  });

  it('refuses what is no full reference', async () => {
    expect(await setUp().ask('shop')).toMatchObject({
      status: 400,
      error: { message: expect.stringContaining('must be a full reference') },
    });
  });

  it('reads the templates once for all, and says once what is wrong', async () => {
    const { ask, getEntities, logger } = setUp();
    await Promise.all([
      ask('component:default/shop'),
      ask('component:default/shop'),
    ]);
    await ask('template:default/rename');
    expect(getEntities).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'template:default/broken is offered on no entity',
      ),
    );
  });
});
