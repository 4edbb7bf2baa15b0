import type {
  AdoptionProposal,
  HistoryItem,
  TemplateAdoption,
  TemplateUpdate,
  TemplateVersion,
} from '@callboard/plugin-golden-paths-common';
import {
  refOf,
  SKELETON,
  WORKER,
  WorkerPortal,
} from './__testUtils__/WorkerPortal';

jest.setTimeout(240_000);

interface Pull {
  title: string;
  body: string;
}

describe('updates, from the next version of a template to merged pull requests', () => {
  let worker: WorkerPortal;

  beforeAll(async () => {
    worker = await WorkerPortal.start();
  });
  afterAll(() => worker?.stop());

  it('counts per template what is to be done', async () => {
    expect(await worker.get(`/templates/template/default/worker`)).toEqual({
      templateRef: WORKER,
      title: 'Worker',
      currentVersion: '2.0.0',
      states: { current: 0, behind: 1, conflicts: 1, unknown: 0 },
      clean: 1,
      versions: [{ version: '1.0.0', entities: 2 }],
      updates: { opening: 0, open: 0, merged: 0, refused: 0, failed: 0 },
    });
    const list = await worker.get<{ items: TemplateAdoption[] }>('/templates');
    expect(list.items.map(({ templateRef }) => templateRef)).toContain(WORKER);
    const versions = await worker.get<{ items: TemplateVersion[] }>(
      '/templates/template/default/worker/versions',
    );
    expect(versions.items.map(({ version }) => version)).toEqual([
      '2.0.0',
      '1.0.0',
    ]);
  });

  it('opens what is cleanly behind with one click, and follows the merge', async () => {
    const begun = await worker.post<{ begun: number }>('/updates/clean', {
      templateRef: WORKER,
    });
    expect(begun).toEqual({ status: 202, body: { begun: 1 } });
    const update = await worker.updateOf('mailer', 'open');
    expect(update).toMatchObject({
      templateRef: WORKER,
      fromVersion: '1.0.0',
      toVersion: '2.0.0',
      conflicts: 0,
      pullRequestUrl: expect.stringMatching(/larkfield\/mailer\/pulls\/1$/),
    });
    const pull = await worker.forge<Pull>('GET', 'mailer/pulls/1');
    expect(pull.title).toBe('Update from template Worker 1.0.0 → 2.0.0');
    expect(pull.body).toContain('## New (1 file)\n\n- `.editorconfig`');
    expect(pull.body).toContain(
      '/golden-paths/updates/services/component/default/mailer',
    );
    await worker.forge('POST', 'mailer/pulls/1/merge', { Do: 'merge' });
    await worker.updateOf('mailer', 'merged');
    const current = await worker.drift(
      'mailer',
      ({ state }) => state === 'current',
    );
    expect(current).toMatchObject({
      usedVersion: '2.0.0',
      update: { id: update.id, state: 'merged' },
    });
    const history = await worker.get<{ items: HistoryItem[] }>(
      `/history?entityRef=${refOf('mailer')}`,
    );
    expect(history.items).toContainEqual(
      expect.objectContaining({ kind: 'update', state: 'merged' }),
    );
  });

  it('opens one pull request for two clicks, with the places that collide', async () => {
    const click = () =>
      worker.post<TemplateUpdate>('/updates', {
        entityRef: refOf('printer'),
      });
    const [first, second] = await Promise.all([click(), click()]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.id).toBe(first.body.id);
    const update = await worker.updateOf('printer', 'open');
    expect(update).toMatchObject({ id: first.body.id, conflicts: 1 });
    const [pull, ...others] = await worker.forge<Pull[]>(
      'GET',
      'printer/pulls',
    );
    expect(others).toEqual([]);
    expect(pull.title).toBe(
      'Conflicts: Update from template Worker 1.0.0 → 2.0.0',
    );
    expect(pull.body).toContain('## To decide (1 file)');
    expect(pull.body).toContain('- `config.yaml`: line 1');
    const { content } = await worker.forge<{ content: string }>(
      'GET',
      `printer/contents/config.yaml?ref=${encodeURIComponent('callboard/update-worker-2.0.0')}`,
    );
    expect(Buffer.from(content, 'base64').toString()).toBe(
      '<<<<<<< repository\nport: 8080\n=======\nport: 443\n>>>>>>> template 2.0.0\n',
    );
  });

  it('remembers what was refused, until that is taken back', async () => {
    const ask = (more: object = {}) =>
      worker.post<TemplateUpdate & { error?: { message: string } }>(
        '/updates',
        { entityRef: refOf('printer'), ...more },
      );
    await worker.forge('PATCH', 'printer/pulls/1', { state: 'closed' });
    await worker.updateOf('printer', 'refused');
    expect(await ask()).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('again: true') } },
    });
    const { body } = await worker.post<{ begun: number }>('/updates/clean', {
      templateRef: WORKER,
    });
    expect(body).toEqual({ begun: 0 });
    expect(await ask({ again: true })).toMatchObject({ status: 202 });
    expect(await worker.updateOf('printer', 'open')).toMatchObject({
      pullRequestUrl: expect.stringMatching(/larkfield\/printer\/pulls\/2$/),
    });
  });

  it('says why there is nothing to open', async () => {
    const ask = async (body: Record<string, string>) =>
      worker.post<{ error: { message: string } }>('/updates', body);
    expect(await ask({ entityRef: refOf('mailer') })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('is at 2.0.0') } },
    });
    expect(await ask({ entityRef: refOf('nobody') })).toMatchObject({
      status: 404,
    });
    expect(await ask({ entityRef: 'mailer' })).toMatchObject({ status: 400 });
  });

  it('makes a service part of a template that it was not made from', async () => {
    await worker.publish('legacy', {
      'catalog-info.yaml': SKELETON['skeleton/catalog-info.yaml'].replace(
        '${{ values.name }}',
        'legacy',
      ),
      'README.md': '# legacy\n\n## Run\n\nnpm start\n',
      'config.yaml': 'port: 443\n',
      'own.txt': 'Mine\n',
    });
    await worker.portal.entity('component', 'legacy');
    const { items } = await worker.get<{ items: AdoptionProposal[] }>(
      `/adoptions?entityRef=${refOf('legacy')}`,
    );
    const [best] = items;
    expect(best).toMatchObject({
      templateRef: WORKER,
      title: 'Worker',
      match: 0.75,
      answers: { name: 'legacy' },
      missingAnswers: [],
    });
    expect(best.files).toMatchObject([
      { path: '.editorconfig', change: 'added' },
      { path: 'catalog-info.yaml', change: 'changed' },
    ]);
    const adopted = await worker.post<TemplateUpdate>('/adoptions', {
      entityRef: refOf('legacy'),
      templateRef: WORKER,
      answers: best.answers,
    });
    expect(adopted).toMatchObject({ status: 202, body: { isAdoption: true } });
    await worker.updateOf('legacy', 'open');
    const files = await worker.forge<{ filename: string }[]>(
      'GET',
      'legacy/pulls/1/files',
    );
    expect(files.map(({ filename }) => filename)).toEqual([
      '.callboard/template.yaml',
      'catalog-info.yaml',
    ]);
    await worker.forge('POST', 'legacy/pulls/1/merge', { Do: 'merge' });
    await worker.updateOf('legacy', 'merged');
    await worker.drift('legacy', ({ state }) => state === 'current');
    expect(await worker.get('/lineage/component/default/legacy')).toMatchObject(
      { source: 'adopted', version: '2.0.0' },
    );
  });
});
