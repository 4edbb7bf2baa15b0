import { PortalProcess } from '../__testUtils__/PortalProcess';
import { runnersOf, TestCluster } from './__testUtils__/TestCluster';

jest.setTimeout(240_000);

describe('two portals on one database, each with a runner', () => {
  let cluster: TestCluster;
  let a: PortalProcess;
  let b: PortalProcess;
  const hasRunner = (portal: PortalProcess) =>
    portal.until('the runner', async () => runnersOf(portal).at(-1));
  beforeAll(async () => {
    cluster = await TestCluster.create();
    // The first one makes the tables.
    a = await cluster.start();
    await a.ready();
    b = await cluster.start();
    await Promise.all([b.ready(), hasRunner(a)]);
    await hasRunner(b);
  });
  afterAll(() => cluster?.stop());

  const create = async (template: string) => {
    const { status, body } = await a.create(template, {});
    expect(status).toBe(201);
    return body.id;
  };
  const runs = (id: string, step: string) =>
    cluster.notes(id).filter(({ stepId }) => stepId === step);
  const stepsOf = (id: string) => cluster.notes(id).map(({ stepId }) => stepId);
  const secondStepOf = (id: string) =>
    a.until('the second step', async () => runs(id, 'second').at(0)?.pid);

  it('answer others while a regular expression never ends, and its task fails with the limit', async () => {
    const id = await create('endless');
    await a.until('the task to run', async () => {
      const { body } = await a.ask<{ status: string }>(
        'GET',
        `/scaffolder/v2/tasks/${id}`,
      );
      return body.status === 'open' ? undefined : true;
    });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        a.ask('GET', '/catalog/entity-facets?facet=kind'),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));

    const task = await a.ended(id);
    expect(task.status).toBe('failed');
    expect(task.events.at(-1)?.body.error).toMatchObject({
      message: expect.stringMatching(
        /^The template took longer than 2 s to render \(goldenPaths\.runner\.renderTimeout\): \$\{\{ r\/\^\(a\+\)\+\$\/\.test/,
      ),
    });
    const [failed] = task.events.filter(({ body }) => body.status === 'failed');
    expect(failed?.body.stepId).toBe('match');
    expect(cluster.notes(id)).toEqual([]);
  });

  it('fail a task whose loop is too long with the limit that it hit', async () => {
    const task = await a.ended(await create('large-loop'));
    expect(task.status).toBe('failed');
    expect(task.events.at(-1)?.body.error).toMatchObject({
      message: expect.stringMatching(
        /^The template does too much to be rendered\. .* work unit limit of 1000000/,
      ),
    });
  });

  it('refuse values that take too long to check', async () => {
    await a.entity('template', 'endless-pattern');
    const { status, body } = await a.create('endless-pattern', {
      name: `${'a'.repeat(60)}!`,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        message: expect.stringContaining('It took longer than 0.3 s to check'),
      },
    });
  });

  it('hand a dry run on to the runner, also one that fails', async () => {
    const dryRun = (message: string) =>
      a.ask<{ log: object[] }>('POST', '/scaffolder/v2/dry-run', {
        template: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'tried' },
          spec: {
            type: 'service',
            owner: 'group:default/platform',
            steps: [{ id: 'log', action: 'debug:log', input: { message } }],
          },
        },
        values: {},
        directoryContents: [],
      });
    const tried = await dryRun('hello');
    expect(tried.status).toBe(200);
    expect(JSON.stringify(tried.body.log)).toContain('hello');
    const endless = await dryRun(
      `\${{ r/^(a+)+$/.test('${'a'.repeat(60)}!') }}`,
    );
    expect(endless.status).toBe(400);
  });

  it('lose no task when runners are killed: what may run again does, and the rest fails with the step', async () => {
    const [lost, repeated] = await Promise.all([
      create('not-repeatable'),
      create('repeatable'),
    ]);
    const killed = [await secondStepOf(lost), await secondStepOf(repeated)];
    new Set(killed).forEach(pid => process.kill(pid, 'SIGKILL'));
    await cluster.letGo(true);

    const failed = await a.ended(lost);
    expect(failed.status).toBe('failed');
    expect(failed.events.at(-1)?.body.error).toMatchObject({
      message: expect.stringContaining(
        'Step second (test:once) was interrupted',
      ),
    });
    expect(stepsOf(lost)).toEqual(['first', 'second']);

    expect((await a.ended(repeated)).status).toBe('completed');
    expect(stepsOf(repeated)).toEqual(['first', 'second', 'second', 'third']);
    expect(killed).not.toContain(runs(repeated, 'third')[0]?.pid);
    await cluster.letGo(false);
  });

  it('take over the tasks of the other one when that is killed', async () => {
    await Promise.all([hasRunner(a), hasRunner(b)]);
    const ids = await Promise.all(
      Array.from({ length: 50 }, () => create('repeatable')),
    );
    const running = () =>
      cluster
        .notes()
        .filter(
          ({ taskId, stepId }) => stepId === 'second' && ids.includes(taskId),
        );
    await a.until('both runners to be busy', async () =>
      running().length >= 20 ? true : undefined,
    );
    const [runner] = runnersOf(a).slice(-1);
    await a.stop('SIGKILL');
    await b.until('the end of the runner of the killed portal', async () =>
      isAlive(runner) ? undefined : true,
    );
    await cluster.letGo(true);
    for (const id of ids) {
      expect(await b.ended(id)).toMatchObject({ status: 'completed' });
      expect(runs(id, 'first')).toHaveLength(1);
      expect(runs(id, 'third')).toHaveLength(1);
    }
  });
});

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
