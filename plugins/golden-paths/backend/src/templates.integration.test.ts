import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Entity } from '@backstage/catalog-model';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import { readTemplates } from './__testUtils__/templates';
import { TestPortal } from './__testUtils__/TestPortal';

const run = promisify(execFile);
const values = {
  description: `Says "where's my order?": 100% of the time, #1`,
  owner: 'group:default/platform',
};

jest.setTimeout(180_000);

describe('the golden paths, from the form to a tested clone', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start();
  });
  afterAll(() => portal?.stop());
  afterEach(() => {
    portal.gitHost.refuse = () => false;
  });

  async function clone(name: string): Promise<string> {
    const url = `http://${portal.gitHost.host}/larkfield/${name}.git`;
    const folder = join(portal.folder, name);
    await run('git', ['clone', '--quiet', url, folder]);
    return folder;
  }

  async function inFolder(cwd: string, command: string, ...args: string[]) {
    // The same Node as the portal's, whatever else is on the machine.
    const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
    const { NODE_OPTIONS, NODE_ENV, JEST_WORKER_ID, ...rest } = process.env;
    await run(command, args, { cwd, env: { ...rest, PATH } });
  }

  const repository = (name: string) =>
    portal.ask<{ empty: boolean }>(
      'GET',
      `/forge/repositories/larkfield/${name}`,
    );

  it.each([
    { template: 'node-service', commands: ['npm test'] },
    { template: 'python-service', commands: ['python3 -m unittest'] },
    { template: 'documentation-site', commands: ['npm test'] },
    {
      // The only one with dependencies, which come from the npm registry.
      template: 'react-website',
      commands: [
        'npm install --no-audit --no-fund --prefer-offline',
        'npm test',
        'npm run build',
      ],
    },
  ])('$template becomes a catalogued repository whose tests pass', async c => {
    const name = `a-${c.template}`;
    const system = 'system:default/checkout';
    const { status, body } = await portal.create(c.template, {
      ...values,
      name,
      system,
    });
    expect(status).toBe(201);
    const task = await portal.ended(body.id);
    expect(task).toMatchObject({ status: 'completed' });
    expect(task.events.at(-1)?.body.output).toMatchObject({
      links: [
        { entityRef: `component:default/${name}` },
        { url: `http://${portal.gitHost.host}/larkfield/${name}` },
      ],
    });

    const component = await portal.entity<Entity>('component', name);
    expect(component.metadata.description).toBe(values.description);
    expect(component.spec).toMatchObject({ owner: values.owner, system });

    const folder = await clone(name);
    for (const command of c.commands) {
      const [program, ...args] = command.split(' ');
      await inFolder(folder, program, ...args);
    }
  });

  it('registers the definition of a service as an API', async () => {
    const api = await portal.entity<Entity>('api', 'a-node-service');
    expect(api.spec?.definition).toContain('openapi: 3.1.0');
    const component = await portal.entity<Entity>(
      'component',
      'a-node-service',
    );
    expect(component.relations).toContainEqual({
      type: 'providesApi',
      targetRef: 'api:default/a-node-service',
    });
  });

  it.each([
    ['a name with spaces', { ...values, name: 'my service' }],
    ['no name', values],
    ['no owner', { name: 'my-service', description: 'x' }],
    ['no description', { name: 'my-service', owner: values.owner }],
    [
      'an empty description',
      { ...values, name: 'my-service', description: '' },
    ],
  ])('the API refuses %s at once', async (_, wrong) => {
    const { status } = await portal.create('node-service', wrong);
    expect(status).toBe(400);
  });

  it.each([
    {
      wrong: 'a taken name',
      input: { ...values, name: 'a-node-service' },
      reason: 'is taken in the catalog by component:default/a-node-service',
    },
    {
      wrong: 'an owner that does not exist',
      input: { ...values, name: 'orphan', owner: 'group:default/nobody' },
      reason: 'group:default/nobody does not exist',
    },
    {
      wrong: 'a system that does not exist',
      input: { ...values, name: 'orphan', system: 'system:default/nowhere' },
      reason: 'system:default/nowhere does not exist',
    },
  ])('a task with $wrong ends before anything is created', async c => {
    const { body } = await portal.create('node-service', c.input);
    const task = await portal.ended(body.id);
    expect(task.status).toBe('failed');
    const failed = task.events.filter(event => event.body.status === 'failed');
    expect(failed).toEqual([
      expect.objectContaining({
        body: expect.objectContaining({
          stepId: 'preflight',
          message: expect.stringContaining(c.reason),
        }),
      }),
    ]);
    expect((await repository('orphan')).status).toBe(404);
  });

  it('a task that could not push says so, and ends well when retried', async () => {
    const name = 'second-try';
    portal.gitHost.refuse = request =>
      request.url?.endsWith('/git-receive-pack') ?? false;
    const { body } = await portal.create('node-service', { ...values, name });
    const broken = await portal.ended(body.id);
    expect(broken.status).toBe('failed');
    expect(broken.events).toContainEqual(
      expect.objectContaining({
        body: expect.objectContaining({
          stepId: 'publish',
          status: 'failed',
          message: expect.stringContaining('403'),
        }),
      }),
    );
    expect((await repository(name)).body).toMatchObject({ empty: true });
    const missing = await portal.ask(
      'GET',
      `/catalog/entities/by-name/component/default/${name}`,
    );
    expect(missing.status).toBe(404);

    portal.gitHost.refuse = () => false;
    await portal.ask('POST', `/scaffolder/v2/tasks/${body.id}/retry`, {});
    expect(await portal.ended(body.id)).toMatchObject({ status: 'completed' });
    await portal.entity('component', name);
    await inFolder(await clone(name), 'npm', 'test');
  });

  it('production-database asks before anything is created, and shows what', async () => {
    const name = 'vouchers-db';
    const { body } = await portal.create('production-database', {
      ...values,
      name,
      size: 'large',
    });
    const approval = await portal.until('the approval', async () => {
      const { body: page } = await portal.ask<{ items: Approval[] }>(
        'GET',
        '/golden-paths/approvals?view=waiting',
      );
      return page.items.at(0);
    });
    expect(approval).toMatchObject({
      title: `Production database ${name}`,
      approvers: { groups: ['group:default/platform'] },
      selfApproval: false,
      summary: expect.stringContaining('| Size | large |'),
    });
    expect(approval.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['catalog-info.yaml', 'database.yaml', 'main.tf']),
    );
    expect((await repository(name)).status).toBe(404);
    await portal.ask('POST', `/scaffolder/v2/tasks/${body.id}/cancel`, {});
    expect(await portal.ended(body.id)).toMatchObject({ status: 'cancelled' });
  });

  it.each(readTemplates())(
    'a dry run of $name checks everything and creates nothing',
    async ({ entity, file }) => {
      const { status, body } = await portal.ask<{
        directoryContents: { path: string }[];
        steps: unknown[];
      }>('POST', '/scaffolder/v2/dry-run', {
        template: JSON.parse(JSON.stringify(entity)),
        values: { ...values, name: 'only-tried' },
        directoryContents: readFolder(dirname(file)),
      });
      expect(status).toBe(200);
      expect(body.steps).toHaveLength(entity.spec.steps.length);
      const paths = body.directoryContents.map(({ path }) => path);
      expect(paths).toContain('catalog-info.yaml');
      expect((await repository('only-tried')).status).toBe(404);
    },
  );

  it('a dry run with a taken name fails as the real one would', async () => {
    const [{ entity, file }] = readTemplates();
    const { status, body } = await portal.ask<{ error: { message: string } }>(
      'POST',
      '/scaffolder/v2/dry-run',
      {
        template: JSON.parse(JSON.stringify(entity)),
        values: { ...values, name: 'a-node-service' },
        directoryContents: readFolder(dirname(file)),
      },
    );
    expect(status).toBe(409);
    expect(body.error.message).toContain('is taken');
  });
});

function readFolder(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => ({
      path,
      base64Content: readFileSync(join(folder, path)).toString('base64'),
    }));
}
