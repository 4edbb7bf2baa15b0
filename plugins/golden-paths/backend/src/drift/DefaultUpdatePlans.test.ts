import { InMemoryLineageStore } from '../lineage/__testUtils__/InMemoryLineageStore';
import { RepositoryLineage } from '../lineage/RepositoryLineage';
import { writeTemplateUse } from '../lineage/templateUseFile';
import { braces, filesOf, versionsOf, WORKER } from './__testUtils__/aTemplate';
import { InMemoryDriftStore } from './__testUtils__/InMemoryDriftStore';
import { DefaultUpdatePlans } from './DefaultUpdatePlans';

const entity = {
  entityRef: 'component:default/mailer',
  templateRef: WORKER,
  repositoryUrl: 'https://git.example.com/a/mailer',
  owner: 'group:default/a',
};
const form = { required: ['name'], properties: { name: {} } };

async function setUp(files: Record<string, string>) {
  const drift = new InMemoryDriftStore();
  const lineage = new InMemoryLineageStore();
  const plans = DefaultUpdatePlans.create({
    drift,
    lineage,
    renderer: braces,
    repositories: new RepositoryLineage({
      hosts: { readFiles: async () => filesOf(files) },
      store: lineage,
    }),
    versions: await versionsOf({
      1: { files: { README: '# {name}\n' }, form },
      2: { files: { README: '# {name}\n\nnew\n', LICENSE: 'free\n' }, form },
    }),
  });
  return { drift, lineage, plans };
}

const ofVersion = (version: string) => ({
  README: '# mailer\n',
  '.callboard/template.yaml': writeTemplateUse({
    template: WORKER,
    version,
    answers: { name: 'mailer' },
    outputs: {},
  }),
});

describe('DefaultUpdatePlans', () => {
  it('plans the update of a service that is followed', async () => {
    const { drift, plans } = await setUp(ofVersion('1'));
    const { drift: found } = await plans.compare(entity);
    await drift.follow(entity);
    const [claim] = await drift.claim(1);
    await drift.finish(claim, { drift: found, nextMs: 1 });
    const plan = await plans.planUpdate(entity.entityRef);
    expect(plan).toMatchObject({
      repositoryUrl: entity.repositoryUrl,
      conflicts: 0,
      drift: {
        ...entity,
        usedVersion: '1',
        currentVersion: '2',
        state: 'behind',
        answers: { name: 'mailer' },
        source: 'created',
      },
    });
    expect([...plan.changes.keys()]).toEqual([
      'LICENSE',
      'README',
      '.callboard/template.yaml',
    ]);
  });

  it('knows no plan for what is from no template', async () => {
    const { plans } = await setUp({});
    await expect(plans.planUpdate(entity.entityRef)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('plans nothing while answers are missing', async () => {
    const { lineage, plans } = await setUp({
      ...ofVersion('1'),
      '.callboard/template.yaml': `template: ${WORKER}\nversion: 1\n`,
    });
    await lineage.save({
      ...entity,
      template: WORKER,
      version: '1',
      answers: {},
      outputs: {},
      source: 'created',
      at: '2026-11-22T00:00:00.000Z',
    });
    await expect(plans.planUpdate(entity.entityRef)).rejects.toThrow(
      'Version 2 asks for name',
    );
    const { use } = await plans.planUpdate(entity.entityRef, { name: 'm' });
    expect(use.answers).toEqual({ name: 'm' });
  });

  it('says what it knows of a service that cannot be compared', async () => {
    const { plans } = await setUp(ofVersion('1'));
    await plans.compare(entity);
    expect(await plans.describeUnknown(entity, 'no answer')).toMatchObject({
      ...entity,
      usedVersion: '1',
      currentVersion: '2',
      state: 'unknown',
      problem: 'no answer',
    });
  });

  it('proposes a template to a repository that is from none', async () => {
    const { plans } = await setUp({});
    const files = filesOf({ README: '# mailer\n\nold\n', own: 'o' });
    expect(
      await plans.proposeFor({ templateRef: WORKER, answers: {}, files }),
    ).toMatchObject({ missingAnswers: ['name'], files: [], match: 0 });
    const { changes, ...proposal } = await plans.proposeFor({
      templateRef: WORKER,
      answers: { name: 'mailer' },
      files,
    });
    expect(proposal).toMatchObject({
      match: 0.5,
      missingAnswers: [],
      files: [
        { path: 'LICENSE', change: 'added', conflicts: 0 },
        { path: 'README', change: 'changed', conflicts: 1 },
      ],
      use: { version: '2', answers: { name: 'mailer' } },
    });
    expect(changes.get('LICENSE')?.toString()).toBe('free\n');
  });
});
