import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  LINEAGE_FILE,
  type Lineage,
} from '@callboard/plugin-golden-paths-common';
import { DefaultUpdatesService } from '../updates/DefaultUpdatesService';
import { InMemoryTemplates } from '../updates/__testUtils__/InMemoryTemplates';
import { InMemoryUpdatesStore } from '../updates/__testUtils__/InMemoryUpdatesStore';
import { ServiceAccess } from '../updates/ServiceAccess';
import type { TemplateSnapshot } from '../versions/TemplateVersions';
import { AdoptionMatcher } from './AdoptionMatcher';
import { AuthorizedAdoptionsService } from './AuthorizedAdoptionsService';
import { DefaultAdoptionsService } from './DefaultAdoptionsService';
import { proposeAdoption } from './proposeAdoption';

const WEB = 'component:default/web';
const NODE = 'template:default/node';
const REPOSITORY = 'http://git.example/acme/web';
const credentials = mockCredentials.user('user:default/ada');
const web: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'web',
    annotations: {
      'backstage.io/managed-by-location': `url:${REPOSITORY}/src/branch/main/catalog-info.yaml`,
    },
  },
  spec: { type: 'service' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
};
const INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: web }
`;

/** A template with one file, whose form asks for a name and a port. */
function aTemplate(name: string, text: string): TemplateSnapshot {
  return {
    templateRef: `template:default/${name}`,
    version: '2',
    digest: name,
    seenAt: '2026-01-01T00:00:00.000Z',
    entity: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name, title: `The ${name}` },
      spec: {
        parameters: {
          required: ['name', 'port'],
          properties: { name: { type: 'string' }, port: { type: 'integer' } },
        },
        steps: [
          {
            id: 'fetch',
            action: 'fetch:template',
            input: {
              url: './skeleton',
              values: { port: '${{ parameters.port }}' },
            },
          },
          { id: 'publish', action: 'publish:gitea', input: {} },
        ],
      },
    },
    files: new Map([['skeleton/app.txt', Buffer.from(text)]]),
  };
}

function setUp(
  options: {
    templates?: TemplateSnapshot[];
    known?: Lineage;
    canRender?: boolean;
    entity?: Entity;
  } = {},
) {
  const {
    templates = [aTemplate('node', 'first line\nport: ${{ values.port }}\n')],
    entity = web,
  } = options;
  const files = new Map([
    ['app.txt', Buffer.from('first line\nport: 8080\n')],
    ['catalog-info.yaml', Buffer.from(INFO)],
  ]);
  const catalog = catalogServiceMock({
    entities: [entity, ...templates.map(template => template.entity)],
  });
  const versions = {
    current: async (ref: string) =>
      templates.find(({ templateRef }) => templateRef === ref),
  };
  const hosts = { readFiles: async () => files };
  const render = jest.fn(async () => {
    if (options.canRender === false) {
      throw new Error('A step failed');
    }
    return new Map([
      ['app.txt', Buffer.from('first line\nport: 8080\n')],
      ['more.txt', Buffer.from('more\n')],
      [LINEAGE_FILE, Buffer.from('template')],
    ]);
  });
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const store = new InMemoryUpdatesStore();
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission: { name } }) => ({
        result:
          name === 'golden-paths.update.manage'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
  });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['group:default/shop'],
    }),
  });
  const adoptions = AuthorizedAdoptionsService.create({
    access: new ServiceAccess({ catalog, permissions, userInfo }),
    catalog,
    permissions,
    inner: DefaultAdoptionsService.create({
      auditor,
      lineage: { find: async () => options.known },
      updates: DefaultUpdatesService.create({
        auditor,
        drifts: { find: async () => undefined },
        settings: { appUrl: 'http://portal.example', maxAtOnce: 1 },
        store,
        templates: new InMemoryTemplates(),
        wake: () => {},
      }),
      versions,
    }),
    matcher: new AdoptionMatcher({
      catalog,
      hosts,
      logger: mockServices.logger.mock(),
      renderer: { render },
      versions,
    }),
  });
  return { adoptions, catalog, hosts, render, store, versions, auditor };
}

describe('adoptions', () => {
  const ADOPT = {
    entityRef: WEB,
    templateRef: NODE,
    answers: { name: 'web', port: '8080' },
  };

  it('propose what fits best, with the answers and what differs', async () => {
    const { adoptions, render } = setUp({
      templates: [
        aTemplate('python', 'something else\nport: ${{ values.port }}\n'),
        aTemplate('half', 'first line\nsecond line\nthird\n'),
        aTemplate('node', 'first line\nport: ${{ values.port }}\n'),
      ],
    });
    const [best, ...others] = await adoptions.propose(WEB, credentials);
    expect(others).toEqual([]);
    expect(best).toEqual({
      templateRef: NODE,
      title: 'The node',
      match: 1,
      answers: { name: 'web', port: '8080' },
      missingAnswers: [],
      files: [
        {
          path: 'more.txt',
          change: 'added',
          conflicts: 0,
          diff: expect.stringContaining('+more'),
        },
      ],
    });
    expect(render).toHaveBeenCalledWith(
      expect.objectContaining({ templateRef: NODE }),
      { answers: { name: 'web', port: 8080 }, outputs: {} },
    );
  });

  it('propose three at most', async () => {
    const templates = ['a', 'b', 'c', 'd'].map(name =>
      aTemplate(name, 'first line\n'),
    );
    const { adoptions, render } = setUp({ templates });
    const found = await adoptions.propose(WEB, credentials);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({ missingAnswers: ['port'], files: [] });
    expect(render).not.toHaveBeenCalled();
  });

  it('propose what cannot be rendered without saying what differs', async () => {
    const { adoptions } = setUp({ canRender: false });
    await expect(adoptions.propose(WEB, credentials)).resolves.toMatchObject([
      { templateRef: NODE, files: [] },
    ]);
  });

  it('are of entities that are there, and in a repository', async () => {
    await expect(
      setUp().adoptions.propose('component:default/none', credentials),
    ).rejects.toThrow('There is no entity component:default/none');
    const entity = { ...web, metadata: { name: 'web' } };
    await expect(
      setUp({ entity }).adoptions.propose(WEB, credentials),
    ).rejects.toThrow('is described in no repository');
  });

  it('begin as an update without a version before', async () => {
    const { adoptions, store, auditor } = setUp();
    const adopted = await adoptions.adopt(ADOPT, credentials);
    expect(adopted).toMatchObject({
      state: 'opening',
      isAdoption: true,
      toVersion: '2',
      openedBy: 'user:default/ada',
    });
    expect(await store.find(adopted.id)).toMatchObject({
      answers: { name: 'web', port: 8080 },
      repositoryUrl: REPOSITORY,
    });
    expect(auditor.createEvent.mock.calls[0][0]).toMatchObject({
      eventId: 'adoption-open',
    });
  });

  it.each([
    [{ answers: { name: 'web' } }, 'answers: the template asks for port'],
    [{ templateRef: 'template:default/none' }, 'There is no template'],
    [{ entityRef: 'component:default/none' }, 'There is no entity'],
  ])('say what is wrong with %j', async (part, words) => {
    await expect(
      setUp().adoptions.adopt({ ...ADOPT, ...part }, credentials),
    ).rejects.toThrow(words);
  });

  it('leave alone what is part of a template', async () => {
    const known: Lineage = {
      template: 'template:default/python',
      version: '1',
      answers: {},
      outputs: {},
      entityRef: WEB,
      repositoryUrl: REPOSITORY,
      source: 'created',
      at: '2026-01-01T00:00:00.000Z',
    };
    await expect(
      setUp({ known }).adoptions.adopt(ADOPT, credentials),
    ).rejects.toThrow(`${WEB} is part of template:default/python already`);
  });

  it('propose to note the template, and nothing else', async () => {
    const { adoptions, store, ...parts } = setUp();
    const { id } = await adoptions.adopt(ADOPT, credentials);
    const update = (await store.find(id)) ?? fail();
    const use = {
      template: NODE,
      version: '2',
      answers: { name: 'web', port: 8080 },
      outputs: {},
    };
    const proposeFor = jest.fn(async () => ({
      templateRef: NODE,
      answers: use.answers,
      missingAnswers: [] as string[],
      match: 1,
      files: [],
      changes: new Map([
        [LINEAGE_FILE, Buffer.from('the template')],
        ['app.txt', Buffer.from('changed')],
      ]),
      use,
    }));
    const options = {
      ...parts,
      appUrl: 'http://portal.example',
      auth: mockServices.auth(),
      plans: { proposeFor },
      templates: new InMemoryTemplates(),
    };
    const { pullRequest, ...proposal } = await proposeAdoption(update, options);
    expect(proposal).toEqual({
      conflicts: 0,
      use,
      owner: 'group:default/shop',
    });
    expect(pullRequest).toMatchObject({
      branch: 'callboard/adopt-node',
      title: 'Make web part of template Node service',
    });
    expect([...pullRequest.changes.keys()]).toEqual([
      LINEAGE_FILE,
      'catalog-info.yaml',
    ]);
    const info = pullRequest.changes.get('catalog-info.yaml')?.toString();
    expect(info).toContain(`backstage.io/source-template: ${NODE}`);

    proposeFor.mockResolvedValueOnce({
      ...(await proposeFor()),
      missingAnswers: ['size'],
    });
    await expect(proposeAdoption(update, options)).rejects.toThrow(
      'answers: the template asks for size',
    );
  });
});

function fail(): never {
  throw new Error('There is no update');
}
