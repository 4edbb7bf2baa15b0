import {
  appendFile,
  cp,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { parseDocument } from 'yaml';
import { readTemplates, templatesFolder } from '../__testUtils__/templates';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(180_000);

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

describe('services of the templates that come with the portal', () => {
  const templates = readTemplates()
    .filter(({ name }) => ['node-service', 'documentation-site'].includes(name))
    .map(({ name, file }) => ({ name, file }));
  let portal: TestPortal;
  let folder: string;
  const fileOf = (file: string) =>
    join(folder, relative(templatesFolder, file));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-paths-templates-'));
    await cp(templatesFolder, folder, { recursive: true });
    for (const { file } of templates) {
      await addRecordStep(fileOf(file));
    }
    portal = await TestPortal.start({ templates: folder });
  });
  afterAll(async () => {
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(templates)(
    'a service from $name is rendered again as it was created',
    async ({ name: template, file }) => {
      const name = `a-${template}`;
      const path = `/golden-paths/drift/component/default/${name}`;
      const { body } = await portal.create(template, {
        name,
        description: `Says "where's my order?": 100% of the time, #1`,
        owner: 'group:default/platform',
      });
      expect(await portal.ended(body.id)).toMatchObject({
        status: 'completed',
      });
      await portal.entity('component', name);
      await portal.until(`the drift of ${name}`, async () => {
        const { status } = await portal.ask('GET', path);
        return status === 200 || undefined;
      });
      const fresh = await portal.ask<Drift>('POST', `${path}/refresh`);
      expect(fresh.body).toMatchObject({ state: 'current', files: [] });

      await appendFile(
        join(dirname(fileOf(file)), 'skeleton/README.md'),
        '\nNew.\n',
      );
      const { body: drift } = await portal.ask<Drift>(
        'POST',
        `${path}/refresh`,
      );
      expect(drift).toMatchObject({ state: 'behind' });
      expect(drift.problem).toBeUndefined();
      // A template that names no version has another name in catalog-info.yaml.
      expect(
        drift.files
          .map(({ path: changed }) => changed)
          .filter(changed => changed !== 'catalog-info.yaml'),
      ).toEqual(['README.md']);
    },
  );
});
