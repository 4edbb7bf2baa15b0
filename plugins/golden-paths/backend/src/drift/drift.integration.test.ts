import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entity } from '@backstage/catalog-model';
import type { Drift, Lineage } from '@callboard/plugin-golden-paths-common';
import { parse, parseDocument } from 'yaml';
import { templatesFolder } from '../__testUtils__/templates';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publishRepository } from '../pullRequest/__testUtils__/publishRepository';

jest.setTimeout(180_000);

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
        token: { type: string, 'ui:field': Secret }
        size: { type: string, default: small }
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
          size: \${{ parameters.size }}
          url: \${{ steps.preflight.output.repositoryUrl }}
    - id: record
      name: Record
      action: golden-paths:record
    - id: publish
      name: Publish
      action: publish:gitea
      input:
        repoUrl: \${{ steps.preflight.output.repoUrl }}
        description: Sends mail
        defaultBranch: main
`;

const SKELETON = {
  'skeleton/catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name }} # as in the form
spec: { type: service, lifecycle: production, owner: group:default/platform }
`,
  'skeleton/README.md': `# \${{ values.name }}

Lives at \${{ values.url }}.

## Run

npm start
`,
  'skeleton/config.yaml': 'size: ${{ values.size }}\nport: 80\n',
};

/** Puts a step that records before the one that publishes, unless there is one. */
async function addRecordStep(file: string) {
  const template = parseDocument(await readFile(file, 'utf8'));
  const { spec } = template.toJS();
  const actions: string[] = spec.steps.map(
    ({ action }: { action: string }) => action,
  );
  if (!actions.includes('golden-paths:record')) {
    spec.steps.splice(actions.indexOf('publish:gitea'), 0, {
      id: 'record',
      name: 'Record the template',
      action: 'golden-paths:record',
    });
    template.setIn(['spec', 'steps'], spec.steps);
    await writeFile(file, String(template));
  }
}

describe('drift, from the form to the next version of the template', () => {
  let portal: TestPortal;
  let templates: string;
  let template: (...args: string[]) => Promise<string>;
  let clone: string;
  const remoteOf = async (name: string) =>
    (await template('remote', 'get-url', 'origin')).replace(
      'worker-template',
      name,
    );

  beforeAll(async () => {
    templates = await mkdtemp(join(tmpdir(), 'golden-paths-templates-'));
    await cp(templatesFolder, templates, { recursive: true });
    await addRecordStep(join(templates, 'documentation-site/template.yaml'));
    portal = await TestPortal.start({ templates });
    template = await publishRepository(portal, 'worker-template', {
      'catalog-info.yaml': TEMPLATE('1.0.0'),
      ...SKELETON,
    });
    const { body } = await portal.create('worker', {
      name: 'mailer',
      token: 'hidden',
    });
    const task = await portal.ended(body.id);
    if (task.status !== 'completed') {
      throw new Error(JSON.stringify(task.events.slice(-3)));
    }
    await portal.entity('component', 'mailer');
    clone = join(portal.folder, 'mailer');
    await template('clone', '-q', await remoteOf('mailer'), clone);
  });
  afterAll(async () => {
    await portal?.stop();
    await rm(templates, { recursive: true, force: true });
  });

  const drift = (path = '') =>
    portal.ask<Drift>(
      'GET',
      `/golden-paths/drift/component/default/mailer${path}`,
    );

  async function until(fits: (drift: Drift) => boolean): Promise<Drift> {
    for (let tries = 0; ; tries++) {
      const { status, body } = await drift();
      if (status === 200 && fits(body)) {
        return body;
      }
      if (tries > 300) {
        throw new Error(
          `Waited in vain: ${JSON.stringify(body)}\n${portal.log}`,
        );
      }
      await sleep(200);
    }
  }

  async function push(folder: string, files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await template('-C', folder, 'add', '-A');
    await template('-C', folder, 'commit', '-q', '-m', 'Change');
    await template('-C', folder, 'push', '-q', 'origin', 'main');
  }

  it('says in the repository and in the catalog where the service is from', async () => {
    const text = await readFile(
      join(clone, '.callboard/template.yaml'),
      'utf8',
    );
    const repositoryUrl = `http://${portal.gitHost.host}/larkfield/mailer`;
    expect(parse(text)).toEqual({
      template: 'template:default/worker',
      version: '1.0.0',
      answers: { name: 'mailer' },
      outputs: {
        preflight: {
          repoUrl: `${portal.gitHost.host}?owner=larkfield&repo=mailer`,
          repositoryUrl,
          cloneUrl: `${repositoryUrl}.git`,
        },
      },
    });
    const described = await readFile(join(clone, 'catalog-info.yaml'), 'utf8');
    expect(described).toContain('name: mailer # as in the form');
    const component = await portal.entity<Entity>('component', 'mailer');
    expect(component.metadata.annotations).toMatchObject({
      'backstage.io/source-template': 'template:default/worker',
      'backstage.io/template-version': '1.0.0',
    });
    expect(component.relations).toContainEqual({
      type: 'scaffoldedFrom',
      targetRef: 'template:default/worker',
    });
  });

  it('is current, and knows the task', async () => {
    expect(await until(({ state }) => state === 'current')).toMatchObject({
      entityRef: 'component:default/mailer',
      templateRef: 'template:default/worker',
      usedVersion: '1.0.0',
      currentVersion: '1.0.0',
      files: [],
      source: 'created',
    });
    const { body } = await portal.ask<Lineage>(
      'GET',
      '/golden-paths/lineage/component/default/mailer',
    );
    expect(body).toMatchObject({
      template: 'template:default/worker',
      source: 'created',
      taskId: expect.any(String),
    });
  });

  it('shows what a new version changes, and where that collides', async () => {
    const folder = join(portal.folder, 'worker-template');
    await push(clone, {
      'config.yaml': 'size: small\nport: 8080\n',
      'README.md': `# mailer

Lives at http://${portal.gitHost.host}/larkfield/mailer.

## Run

npm run dev
`,
    });
    await push(folder, {
      'catalog-info.yaml': TEMPLATE('2.0.0'),
      'skeleton/config.yaml': 'size: ${{ values.size }}\nport: 443\n',
      'skeleton/.editorconfig': 'root = true\n',
      'skeleton/README.md': SKELETON['skeleton/README.md'].replace(
        'Lives at',
        'It lives at',
      ),
    });
    const found = await until(
      ({ currentVersion }) => currentVersion === '2.0.0',
    );
    expect(found).toMatchObject({ state: 'conflicts', usedVersion: '1.0.0' });
    expect(found.files.map(({ diff: _, ...file }) => file)).toEqual([
      { path: '.editorconfig', change: 'added', conflicts: 0 },
      { path: 'README.md', change: 'changed', conflicts: 0 },
      { path: 'catalog-info.yaml', change: 'changed', conflicts: 0 },
      { path: 'config.yaml', change: 'changed', conflicts: 1 },
    ]);
    expect(found.files[3].diff).toContain(
      [
        '+<<<<<<< repository',
        ' port: 8080',
        '+=======',
        '+port: 443',
        '+>>>>>>> template 2.0.0',
      ].join('\n'),
    );
  });

  it('lists what is kept, by state', async () => {
    const list = async (query: string) =>
      (
        await portal.ask<{ items: Drift[] }>(
          'GET',
          `/golden-paths/drift?${query}`,
        )
      ).body.items.map(({ entityRef }) => entityRef);
    for (let tries = 0; tries < 300; tries++) {
      if ((await list('state=conflicts')).length > 0) {
        break;
      }
      await sleep(200);
    }
    expect(await list('state=conflicts')).toEqual(['component:default/mailer']);
    expect(await list('state=current')).toEqual([]);
    expect(
      await list('template=template:default/worker&version=1.0.0'),
    ).toEqual(['component:default/mailer']);
  });

  it('lists one service with what it was made with, and none that is from no template', async () => {
    const list = (entityRef: string) =>
      portal.ask<{ items: Drift[] }>(
        'GET',
        `/golden-paths/drift?entityRef=${entityRef}`,
      );
    const { body } = await list('component:default/mailer');
    expect(body.items).toMatchObject([
      { answers: { name: 'mailer' }, source: 'created' },
    ]);
    expect((await list('component:default/other')).body.items).toEqual([]);
  });

  it('renders a template that comes with the portal as it was created', async () => {
    const name = 'handbook';
    const path = `/golden-paths/drift/component/default/${name}`;
    const { body } = await portal.create('documentation-site', {
      name,
      description: `Says "where's my order?": 100% of the time, #1`,
      owner: 'group:default/platform',
    });
    expect(await portal.ended(body.id)).toMatchObject({ status: 'completed' });
    await portal.entity('component', name);
    await portal.until(`the drift of ${name}`, async () => {
      const { status } = await portal.ask('GET', path);
      return status === 200 || undefined;
    });
    const fresh = await portal.ask<Drift>('POST', `${path}/refresh`);
    expect(fresh.body).toMatchObject({ state: 'current', files: [] });

    const readme = join(templates, 'documentation-site/skeleton/README.md');
    await appendFile(readme, '\nNew.\n');
    const { body: found } = await portal.ask<Drift>('POST', `${path}/refresh`);
    expect(found).toMatchObject({ state: 'behind' });
    expect(
      found.files
        .map(({ path: changed }) => changed)
        // A template that names no version has another name there.
        .filter(changed => changed !== 'catalog-info.yaml'),
    ).toEqual(['README.md']);
  });
});
