import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Drift,
  HistoryItem,
  TemplateAdoption,
  TemplateUpdate,
  TemplateVersion,
} from '@callboard/plugin-golden-paths-common';
import { TestPortal } from '../__testUtils__/TestPortal';
import {
  FORGE_PASSWORD,
  publishRepository,
} from '../pullRequest/__testUtils__/publishRepository';

jest.setTimeout(240_000);

const TEMPLATE = (
  version: string,
) => `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: worker
  title: Worker
  annotations:
    backstage.io/template-version: '${version}'
spec:
  owner: group:default/platform
  type: service
  parameters:
    - required: [name]
      properties:
        name: { type: string }
  steps:
    - id: preflight
      name: Check
      action: golden-paths:preflight
      input: { name: '\${{ parameters.name }}', owner: group:default/platform }
    - id: fetch
      name: Write
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
    - id: record
      name: Record
      action: golden-paths:record
    - id: publish
      name: Publish
      action: publish:gitea
      input:
        repoUrl: \${{ steps.preflight.output.repoUrl }}
        description: Works
        defaultBranch: main
`;

const SKELETON = {
  'skeleton/catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name }}
spec: { type: service, lifecycle: production, owner: group:default/platform }
`,
  'skeleton/README.md': '# ${{ values.name }}\n\n## Run\n\nnpm start\n',
  'skeleton/config.yaml': 'port: 80\n',
};
const WORKER = 'template:default/worker';
const refOf = (name: string) => `component:default/${name}`;

interface Pull {
  title: string;
  body: string;
  state: string;
}

describe('updates, from the next version of a template to merged pull requests', () => {
  let portal: TestPortal;
  let git: (...args: string[]) => Promise<string>;

  /** Pushes files to `main`. */
  async function change(name: string, files: Record<string, string>) {
    const folder = join(portal.folder, name);
    if (name !== 'worker-template') {
      const url = await git('remote', 'get-url', 'origin');
      await git('clone', '-q', url.replace('worker-template', name), folder);
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await git('-C', folder, 'add', '-A');
    await git('-C', folder, 'commit', '-q', '-m', 'Change');
    await git('-C', folder, 'push', '-q', 'origin', 'main');
  }

  async function until<T>(
    look: () => Promise<T>,
    fits: (found: T) => boolean,
  ): Promise<T> {
    for (let tries = 0; ; tries++) {
      const found = await look();
      if (fits(found)) {
        return found;
      }
      if (tries > 400) {
        throw new Error(
          `Waited in vain: ${JSON.stringify(found)}\n${portal.log.slice(-4000)}`,
        );
      }
      await sleep(200);
    }
  }

  const get = async <T>(path: string) =>
    (await portal.ask<T>('GET', `/golden-paths${path}`)).body;

  /** Waits until what is kept of a service fits. */
  const drift = async (name: string, fits: (drift: Drift) => boolean) =>
    until(
      async () =>
        (
          await get<{ items: Drift[] }>(`/drift?entityRef=${refOf(name)}`)
        ).items.at(0),
      found => found !== undefined && fits(found),
    );

  beforeAll(async () => {
    portal = await TestPortal.start();
    git = await publishRepository(portal, 'worker-template', {
      'catalog-info.yaml': TEMPLATE('1.0.0'),
      ...SKELETON,
    });
    for (const name of ['mailer', 'printer']) {
      const { body } = await portal.create('worker', { name });
      const task = await portal.ended(body.id);
      if (task.status !== 'completed') {
        throw new Error(JSON.stringify(task.events.slice(-3)));
      }
      await portal.entity('component', name);
      await drift(name, ({ state }) => state === 'current');
    }
    await change('printer', { 'config.yaml': 'port: 8080\n' });
    await change('worker-template', {
      'catalog-info.yaml': TEMPLATE('2.0.0'),
      'skeleton/config.yaml': 'port: 443\n',
      'skeleton/.editorconfig': 'root = true\n',
    });
    await drift('mailer', ({ state }) => state === 'behind');
    await drift('printer', ({ state }) => state === 'conflicts');
  });
  afterAll(() => portal?.stop());

  const updateOf = async (name: string, state: string) => {
    const list = () =>
      get<{ items: TemplateUpdate[] }>(`/updates?entityRef=${refOf(name)}`);
    const found = await until(list, ({ items }) => items[0]?.state === state);
    return found.items[0];
  };

  async function forge<T>(method: string, path: string, body?: object) {
    const { host } = portal.gitHost;
    const response = await fetch(
      `http://${host}/api/v1/repos/larkfield/${path}`,
      {
        method,
        headers: {
          authorization: `token ${FORGE_PASSWORD}`,
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  it('counts per template what is to be done', async () => {
    expect(await get(`/templates/template/default/worker`)).toEqual({
      templateRef: WORKER,
      title: 'Worker',
      currentVersion: '2.0.0',
      states: { current: 0, behind: 1, conflicts: 1, unknown: 0 },
      clean: 1,
      versions: [{ version: '1.0.0', entities: 2 }],
      updates: { opening: 0, open: 0, merged: 0, refused: 0, failed: 0 },
    });
    const list = await get<{ items: TemplateAdoption[] }>('/templates');
    expect(list.items.map(({ templateRef }) => templateRef)).toContain(WORKER);
    const versions = await get<{ items: TemplateVersion[] }>(
      '/templates/template/default/worker/versions',
    );
    expect(versions.items.map(({ version }) => version)).toEqual([
      '2.0.0',
      '1.0.0',
    ]);
  });

  it('opens what is cleanly behind with one click, and follows the merge', async () => {
    const begun = await portal.ask<{ begun: number }>(
      'POST',
      '/golden-paths/updates/clean',
      { templateRef: WORKER },
    );
    expect(begun).toEqual({ status: 202, body: { begun: 1 } });
    const update = await updateOf('mailer', 'open');
    expect(update).toMatchObject({
      templateRef: WORKER,
      fromVersion: '1.0.0',
      toVersion: '2.0.0',
      conflicts: 0,
      pullRequestUrl: expect.stringMatching(/larkfield\/mailer\/pulls\/1$/),
    });
    const pull = await forge<Pull>('GET', 'mailer/pulls/1');
    expect(pull.title).toBe('Update from template Worker 1.0.0 → 2.0.0');
    expect(pull.body).toContain('## New (1 file)\n\n- `.editorconfig`');
    expect(pull.body).toContain(
      '/golden-paths/updates/services/component/default/mailer',
    );
    await forge('POST', 'mailer/pulls/1/merge', { Do: 'merge' });
    await updateOf('mailer', 'merged');
    const current = await drift('mailer', ({ state }) => state === 'current');
    expect(current).toMatchObject({
      usedVersion: '2.0.0',
      update: { id: update.id, state: 'merged' },
    });
    const history = await get<{ items: HistoryItem[] }>(
      `/history?entityRef=${refOf('mailer')}`,
    );
    expect(history.items).toContainEqual(
      expect.objectContaining({ kind: 'update', state: 'merged' }),
    );
  });

  it('opens one pull request for two clicks, with the places that collide', async () => {
    const click = () =>
      portal.ask<TemplateUpdate>('POST', '/golden-paths/updates', {
        entityRef: refOf('printer'),
      });
    const [first, second] = await Promise.all([click(), click()]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.id).toBe(first.body.id);
    const update = await updateOf('printer', 'open');
    expect(update).toMatchObject({ id: first.body.id, conflicts: 1 });
    const [pull, ...others] = await forge<Pull[]>('GET', 'printer/pulls');
    expect(others).toEqual([]);
    expect(pull.title).toBe(
      'Conflicts: Update from template Worker 1.0.0 → 2.0.0',
    );
    expect(pull.body).toContain('## To decide (1 file)');
    expect(pull.body).toContain('- `config.yaml`: line 1');
    const { content } = await forge<{ content: string }>(
      'GET',
      `printer/contents/config.yaml?ref=${encodeURIComponent('callboard/update-worker-2.0.0')}`,
    );
    expect(Buffer.from(content, 'base64').toString()).toBe(
      '<<<<<<< repository\nport: 8080\n=======\nport: 443\n>>>>>>> template 2.0.0\n',
    );
  });

  it('remembers what was refused, until that is taken back', async () => {
    const ask = (more: object = {}) =>
      portal.ask<TemplateUpdate & { error?: { message: string } }>(
        'POST',
        '/golden-paths/updates',
        { entityRef: refOf('printer'), ...more },
      );
    await forge('PATCH', 'printer/pulls/1', { state: 'closed' });
    await updateOf('printer', 'refused');
    expect(await ask()).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('again: true') } },
    });
    const { body } = await portal.ask<{ begun: number }>(
      'POST',
      '/golden-paths/updates/clean',
      { templateRef: WORKER },
    );
    expect(body).toEqual({ begun: 0 });
    expect(await ask({ again: true })).toMatchObject({ status: 202 });
    expect(await updateOf('printer', 'open')).toMatchObject({
      pullRequestUrl: expect.stringMatching(/larkfield\/printer\/pulls\/2$/),
    });
  });

  it('says why there is nothing to open', async () => {
    const ask = async (body: Record<string, string>) =>
      portal.ask<{ error: { message: string } }>(
        'POST',
        '/golden-paths/updates',
        body,
      );
    expect(await ask({ entityRef: refOf('mailer') })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('is at 2.0.0') } },
    });
    expect(await ask({ entityRef: refOf('nobody') })).toMatchObject({
      status: 404,
    });
    expect(await ask({ entityRef: 'mailer' })).toMatchObject({ status: 400 });
  });
});
