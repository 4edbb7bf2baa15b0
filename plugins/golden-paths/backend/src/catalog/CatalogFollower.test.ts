import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { InMemoryDriftStore } from '../drift/__testUtils__/InMemoryDriftStore';
import { InMemoryLineageStore } from '../lineage/__testUtils__/InMemoryLineageStore';
import { CatalogFollower } from './CatalogFollower';

const REPOSITORY = 'https://git.example.com/a/mailer';
const template: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'worker',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location':
        'url:https://git.example.com/a/templates/src/branch/main/worker.yaml',
    },
  },
};
const component = (name: string, source?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': `url:https://git.example.com/a/${name}/src/branch/main/catalog-info.yaml`,
      ...(source && { 'backstage.io/source-template': source }),
    },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
});

function setUp(...entities: Entity[]) {
  const captured: string[] = [];
  const drift = new InMemoryDriftStore();
  const lineage = new InMemoryLineageStore();
  let due = 0;
  const follower = new CatalogFollower({
    auth: mockServices.auth(),
    capture: {
      async capture(entity) {
        captured.push(stringifyEntityRef(entity));
        return undefined;
      },
    },
    catalog: catalogServiceMock({ entities }),
    drift,
    lineage,
    logger: mockServices.logger.mock(),
    onDue: () => {
      due += 1;
    },
  });
  return { captured, drift, follower, lineage, timesDue: () => due };
}

const lineageOf = (name: string) => ({
  entityRef: `component:default/${name}`,
  template: 'template:default/worker',
  version: '1',
  answers: {},
  outputs: {},
  repositoryUrl: `https://git.example.com/a/${name}`,
  source: 'adopted' as const,
  at: '2026-11-22T00:00:00.000Z',
});

describe('CatalogFollower', () => {
  it('takes over templates and what was made from them', async () => {
    const { captured, drift, follower, timesDue } = setUp(
      template,
      component('mailer', 'worker'),
      component('other'),
    );
    await follower.scan();
    expect(captured).toEqual(['template:default/worker']);
    expect(await drift.claim(5)).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/mailer',
        templateRef: 'template:default/worker',
        repositoryUrl: REPOSITORY,
        owner: 'group:default/a',
      }),
    ]);
    expect(timesDue()).toBe(1);
  });

  it('forgets what is gone, and keeps what was adopted', async () => {
    const { drift, follower, lineage } = setUp(component('adopted'));
    for (const name of ['adopted', 'gone']) {
      await lineage.save(lineageOf(name));
      await drift.follow({
        entityRef: `component:default/${name}`,
        templateRef: 'template:default/worker',
      });
    }
    await follower.scan();
    expect(await drift.listFollowed()).toEqual(['component:default/adopted']);
    expect(await lineage.find('component:default/gone')).toBeUndefined();
    expect(await lineage.find('component:default/adopted')).toBeDefined();
  });

  it('looks at single entities, and says which are not there', async () => {
    const { drift, follower } = setUp(component('mailer', 'worker'));
    expect(
      await follower.look(['component:default/mailer', 'component:default/x']),
    ).toEqual(['component:default/x']);
    expect(await drift.listFollowed()).toEqual(['component:default/mailer']);
  });

  it('finds the templates in a repository', async () => {
    const { follower } = setUp(template);
    expect(
      await follower.listTemplatesIn('https://git.example.com/a/templates'),
    ).toEqual(['template:default/worker']);
    expect(
      await follower.listTemplatesIn('https://git.example.com/a/temp'),
    ).toEqual([]);
  });
});
