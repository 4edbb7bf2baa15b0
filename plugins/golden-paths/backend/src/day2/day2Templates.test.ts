import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { anEntity } from '../__testUtils__/anEntity';
import { readTemplates } from '../__testUtils__/templates';
import { readEntityAction } from '../entityActions/readEntityAction';
import { createDay2Actions } from './createDay2Actions';

const installed = [
  ...createDay2Actions({
    auth: mockServices.auth(),
    catalog: catalogServiceMock(),
    hosts: { of: () => Promise.reject(new Error('not asked for')) as never },
    reader: mockServices.urlReader.mock(),
    userInfo: mockServices.userInfo(),
  }).map(({ id }) => id),
  'catalog:fetch',
  'fetch:template',
  'gate:approval',
  'notification:send',
  'publish:gitea:pull-request',
  'scorecards:gate',
];

const changes = readTemplates('changes.yaml').filter(
  ({ entity }) => entity.spec.type === 'change',
);

const aService = {
  ...anEntity('Component', 'shop'),
  metadata: {
    name: 'shop',
    annotations: { 'backstage.io/source-location': 'url:http://git.example/' },
  },
  spec: { type: 'service' },
};

describe.each(changes)('template $name', ({ entity, file }) => {
  const { parameters, steps } = entity.spec;
  const properties = [parameters]
    .flat()
    .reduce<JsonObject>(
      (all, page) => ({ ...all, ...(page?.properties as JsonObject) }),
      {},
    );

  it('is a valid template that says what it is worth', async () => {
    await expect(templateEntityV1beta3Validator.check(entity)).resolves.toBe(
      true,
    );
    const { annotations } = entity.metadata;
    expect(annotations?.['backstage.io/time-saved']).toMatch(/^P/);
  });

  it('is offered on services in a repository, filled with those', () => {
    const action = readEntityAction(entity);
    expect(action?.appliesTo(aService)).toBe(true);
    expect(action?.appliesTo(anEntity('Group', 'a'))).toBe(false);
    expect(action?.subjects).toEqual(['entityRef']);
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(Object.keys(action?.prefill ?? {})),
    );
  });

  it('lets people choose the entities that it is offered on', () => {
    const { 'ui:field': field, 'ui:options': options } =
      properties.entityRef as JsonObject;
    const { appliesTo } = (entity as Entity).spec?.entityAction as JsonObject;
    expect((options as JsonObject).query).toEqual(
      field === 'CatalogEntity' ? appliesTo : undefined,
    );
  });

  it('uses only actions that are installed, and checks first', () => {
    expect(installed).toEqual(
      expect.arrayContaining(steps.map(({ action }) => action)),
    );
    expect(['golden-paths:check-entity', 'scorecards:gate']).toContain(
      steps[0].action,
    );
  });

  it('has the skeleton that it writes', () => {
    const writing = steps.filter(({ action }) => action === 'fetch:template');
    for (const { input } of writing) {
      expect(existsSync(join(dirname(file), String(input?.url)))).toBe(true);
    }
  });
});
