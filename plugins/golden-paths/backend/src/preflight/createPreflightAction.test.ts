import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { anEntity } from '../__testUtils__/anEntity';
import { GiteaStub } from '../__testUtils__/GiteaStub';
import { createPreflightAction } from './createPreflightAction';

describe('golden-paths:preflight', () => {
  let git: GiteaStub;
  beforeAll(async () => {
    git = await GiteaStub.start();
  });
  afterAll(() => git.stop());
  beforeEach(() => {
    git.brokenStatus = undefined;
    git.repositories.clear();
  });

  const run = async (input: {
    name: string;
    owner?: string;
    system?: string;
    repoUrl?: string;
    kinds?: string[];
    withoutTarget?: boolean;
  }) => {
    const { withoutTarget, ...values } = input;
    const outputs: Record<string, unknown> = {};
    const action = createPreflightAction({
      catalog: catalogServiceMock({
        entities: [
          anEntity('Component', 'orders'),
          anEntity('API', 'stock'),
          anEntity('Group', 'platform'),
          anEntity('System', 'checkout'),
        ],
      }),
      integrations: git.integrations,
      repositories: withoutTarget
        ? undefined
        : { host: git.host, owner: 'larkfield' },
    });
    await action.handler({
      ...createMockActionContext({
        input: { owner: 'group:default/platform', ...values },
      }),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    });
    return outputs;
  };

  it('tells the following steps where the code will live', async () => {
    await expect(
      run({ name: 'order-tracker', system: 'system:default/checkout' }),
    ).resolves.toEqual({
      repoUrl: `${git.host}?owner=larkfield&repo=order-tracker`,
      repositoryUrl: `http://${git.host}/larkfield/order-tracker`,
      cloneUrl: `http://${git.host}/larkfield/order-tracker.git`,
    });
  });

  it('ends a task with a sentence, not with a stack', async () => {
    await expect(run({ name: 'orders' })).rejects.toMatchObject({
      stack: expect.not.stringContaining('\n'),
    });
  });

  it('takes the repository from the template when it names one', async () => {
    const repoUrl = 'github.com?owner=larkfield&repo=tracker';
    await expect(run({ name: 'order-tracker', repoUrl })).resolves.toEqual({
      repoUrl,
      repositoryUrl: 'https://github.com/larkfield/tracker',
      cloneUrl: 'https://github.com/larkfield/tracker.git',
    });
  });

  it('refuses a name that a component has', async () => {
    await expect(run({ name: 'orders' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('component:default/orders'),
    });
  });

  it('looks at every kind the template will create', async () => {
    await expect(run({ name: 'stock' })).resolves.toBeDefined();
    await expect(
      run({ name: 'stock', kinds: ['Component', 'API'] }),
    ).rejects.toThrow('taken in the catalog by api:default/stock');
  });

  it('refuses a name that a repository with commits has', async () => {
    git.repositories.set('larkfield/order-tracker', { empty: false });
    await expect(run({ name: 'order-tracker' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'by the repository larkfield/order-tracker',
      ),
    });
  });

  it('accepts the empty repository that an interrupted run left', async () => {
    git.repositories.set('larkfield/order-tracker', { empty: true });
    await expect(run({ name: 'order-tracker' })).resolves.toBeDefined();
  });

  it.each([
    'Order Tracker',
    'order tracker',
    'ab',
    '1st',
    'trailing-',
    'under_score',
    '../escape',
    '',
    'x'.repeat(65),
  ])('refuses the malformed name %j and says what is expected', async name => {
    await expect(run({ name })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('lower-case letters'),
    });
  });

  it('names everything that is wrong at once', async () => {
    const failure = run({
      name: 'Order Tracker',
      owner: 'group:default/nobody',
      system: 'nowhere',
    });
    await expect(failure).rejects.toThrow('Nothing was created');
    await expect(failure).rejects.toThrow('"Order Tracker" is not usable');
    await expect(failure).rejects.toThrow(
      'group:default/nobody does not exist',
    );
    await expect(failure).rejects.toThrow('system:default/nowhere does not');
  });

  it.each([
    ['component:default/orders', 'is not a group or user'],
    ['group:default/nobody', 'does not exist'],
    ['', 'is not a group or user'],
  ])('refuses the owner %j', async (owner, reason) => {
    await expect(run({ name: 'order-tracker', owner })).rejects.toThrow(reason);
  });

  it('refuses a system of another kind', async () => {
    await expect(
      run({ name: 'order-tracker', system: 'component:default/orders' }),
    ).rejects.toThrow('is not a system');
  });

  it('says that the Git host cannot be asked', async () => {
    git.brokenStatus = 503;
    await expect(run({ name: 'order-tracker' })).rejects.toThrow(
      `the Git host ${git.host} could not say`,
    );
  });

  it('names the missing config when nobody says where repositories go', async () => {
    await expect(
      run({ name: 'order-tracker', withoutTarget: true }),
    ).rejects.toThrow('goldenPaths.repositories is not set');
  });

  it('refuses a host that is not configured', async () => {
    await expect(
      run({ name: 'order-tracker', repoUrl: 'git.example?owner=a&repo=b' }),
    ).rejects.toThrow('git.example');
  });
});
