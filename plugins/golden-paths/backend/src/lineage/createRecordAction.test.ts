import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import type { TaskRecord } from '@callboard/plugin-golden-paths-common';
import { parse } from 'yaml';
import { createRecordAction } from './createRecordAction';
import type { RunningTask } from './TaskReader';

const template: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'worker', namespace: 'default' },
  spec: {
    parameters: { properties: { token: { 'ui:field': 'Secret' } } },
  },
};

const task: RunningTask = {
  parameters: { name: 'mailer', token: '***', size: 'small' },
  steps: [
    { id: 'check', action: 'golden-paths:preflight' },
    { id: 'fetch', action: 'fetch:template' },
  ],
  outputs: {
    check: { url: 'https://git.example.com/a', key: 'is hunter2' },
    fetch: { files: 3 },
  },
  by: 'user:default/ann',
};

describe('golden-paths:record', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  async function run(options: {
    input?: JsonObject;
    isDryRun?: boolean;
    recordTask?: () => Promise<{ version: string }>;
    version?: string;
  }) {
    const records: TaskRecord[] = [];
    const action = createRecordAction({
      catalog: catalogServiceMock({ entities: [template] }),
      plugin: {
        async recordTask(record) {
          records.push(record);
          return options.recordTask?.() ?? { version: '1.2.0' };
        },
      },
      tasks: { read: async () => task },
    });
    const context = createMockActionContext({
      input: options.input ?? {},
      workspacePath: workspace.path,
      secrets: { password: 'hunter2' },
      templateInfo: {
        entityRef: 'template:default/worker',
        entity: {
          metadata: {
            name: 'worker',
            ...(options.version && {
              annotations: { 'backstage.io/template-version': options.version },
            }),
          },
        },
      },
    });
    await action.handler({ ...context, isDryRun: options.isDryRun });
    return { context, records };
  }

  const written = (folder = '') =>
    parse(
      readFileSync(
        join(workspace.path, folder, '.callboard/template.yaml'),
        'utf8',
      ),
    );

  it('writes template, version, answers and outputs, without secrets', async () => {
    const { context, records } = await run({});
    expect(written()).toEqual({
      template: 'template:default/worker',
      version: '1.2.0',
      answers: { name: 'mailer', size: 'small' },
      outputs: { check: { url: 'https://git.example.com/a' } },
    });
    expect(records).toEqual([
      expect.objectContaining({
        template: 'template:default/worker',
        answers: { name: 'mailer', size: 'small' },
        entityRefs: [],
        by: 'user:default/ann',
      }),
    ]);
    expect(context.output).toHaveBeenCalledWith('version', '1.2.0');
  });

  it('says in the catalog file where its entities are from', async () => {
    const folder = join(workspace.path, 'out');
    mkdirSync(folder);
    const file = join(folder, 'catalog-info.yaml');
    writeFileSync(file, 'kind: Component\nmetadata:\n  name: mailer\n');
    const { records } = await run({
      input: { targetPath: './out', exclude: ['size'] },
    });
    expect(readFileSync(file, 'utf8')).toContain(
      'backstage.io/source-template: template:default/worker\n',
    );
    expect(records[0].entityRefs).toEqual(['component:default/mailer']);
    expect(written('out').answers).toEqual({ name: 'mailer' });
  });

  it('takes the version it is told in a dry run, and tells nobody', async () => {
    const { records } = await run({
      isDryRun: true,
      input: { template: 'template:default/worker', version: '0.9' },
    });
    expect(written()).toMatchObject({ version: '0.9', answers: {} });
    expect(records).toEqual([]);
  });

  it('lets the service be made when the portal cannot be told', async () => {
    await run({
      version: '3',
      recordTask: async () => {
        throw new Error('no answer');
      },
    });
    expect(written()).toMatchObject({ version: '3' });
  });

  it('keeps within the workspace', async () => {
    await expect(run({ input: { targetPath: '../out' } })).rejects.toThrow(
      'Relative path is not allowed to refer to a directory outside its parent',
    );
  });
});
