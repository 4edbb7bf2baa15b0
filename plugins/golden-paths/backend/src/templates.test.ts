import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  Entity,
  entityEnvelopeSchemaValidator,
  KindValidator,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { parse, parseAllDocuments } from 'yaml';
import { readTemplates, renderSkeleton } from './__testUtils__/templates';
import { createAwaitEntityAction } from './awaitEntity/createAwaitEntityAction';
import { createPreflightAction } from './preflight/createPreflightAction';
import { startedRunOf } from './runs/startedRunOf';
import type { ScaffolderTaskFacts } from './runs/startedRunOf';

const config = new ConfigReader({});
const integrations = ScmIntegrations.fromConfig(config);
const catalog = catalogServiceMock();
const knownActions = [
  'fetch:template',
  createPublishGiteaAction({ integrations, config }).id,
  createPreflightAction({ catalog, integrations }).id,
  createAwaitEntityAction({ catalog }).id,
  'gate:approval',
  'golden-paths:record',
];
const validators: Record<string, KindValidator> = {
  Component: componentEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
};

const values = {
  name: 'order-tracker',
  description: `Says "where's my order?": 100% of the time, #1 & <fast>`,
  owner: 'group:default/platform',
  system: 'system:default/checkout',
  repositoryUrl: 'http://localhost:7010/larkfield/order-tracker',
  cloneUrl: 'http://localhost:7010/larkfield/order-tracker.git',
};

/** A run of a template, as far as its worth is concerned. */
function taskOf({ metadata }: Entity): ScaffolderTaskFacts {
  return {
    taskId: 't',
    createdAt: new Date(),
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: {},
      steps: [],
      output: {},
      templateInfo: { entityRef: 'template:default/a', entity: { metadata } },
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    path => statSync(join(folder, path)).isFile(),
  );
}

function readEntities(folder: string): Entity[] {
  const text = readFileSync(join(folder, 'catalog-info.yaml'), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}

describe.each(readTemplates())('template $name', template => {
  const directory = createMockDirectory();
  const project = directory.resolve('project');
  beforeEach(() => directory.clear());

  it('is a valid template that everybody finds', async () => {
    const { entity } = template;
    await expect(templateEntityV1beta3Validator.check(entity)).resolves.toBe(
      true,
    );
    expect(entity.metadata.title).toBeTruthy();
    expect(entity.metadata.description).toBeTruthy();
    expect(entity.spec.owner).toBe('group:default/platform');
    expect(startedRunOf(taskOf(entity), []).minutesWorth).toBeGreaterThan(0);
  });

  it('uses only actions that are installed, preflight first', () => {
    const actions = template.entity.spec.steps.map(step => step.action);
    expect(knownActions).toEqual(expect.arrayContaining(actions));
    expect(actions[0]).toBe('golden-paths:preflight');
    expect(actions.at(-1)).toBe('golden-paths:await-entity');
  });

  it('demands a name, a description and an owner', () => {
    const [page] = [template.entity.spec.parameters].flat();
    expect(page?.required).toEqual(['name', 'description', 'owner']);
  });

  it('writes files that parse and leave no placeholder', async () => {
    await renderSkeleton(template, values, project);
    const files = filesBelow(project);
    for (const file of files) {
      const text = readFileSync(join(project, file), 'utf8');
      expect({ file, text }).toEqual({
        file,
        text: expect.not.stringMatching(/\$\{\{|\{%/),
      });
      if (file.endsWith('.json')) {
        JSON.parse(text);
      }
      if (/\.ya?ml$/.test(file) && file !== 'catalog-info.yaml') {
        parse(text);
      }
    }
    expect(files).toEqual(
      expect.arrayContaining([
        '.gitignore',
        'README.md',
        'catalog-info.yaml',
        'mkdocs.yml',
        join('docs', 'index.md'),
      ]),
    );
  });

  it.each([{ system: values.system }, { system: undefined }])(
    'describes an entity the catalog accepts, system: $system',
    async ({ system }) => {
      await renderSkeleton(template, { ...values, system }, project);
      const entities = readEntities(project);
      const [main, ...apis] = entities;
      await expect(validators[main.kind].check(main)).resolves.toBe(true);
      for (const entity of entities) {
        entityEnvelopeSchemaValidator()(entity);
        expect(entity.spec?.owner).toBe(values.owner);
        expect(entity.spec?.system).toBe(system);
      }
      for (const api of apis) {
        // The catalog puts the file's content in place of the reference.
        const definition = 'openapi: 3.1.0';
        const whole = { ...api, spec: { ...api.spec, definition } };
        await expect(apiEntityV1alpha1Validator.check(whole)).resolves.toBe(
          true,
        );
      }
      expect(main.metadata.name).toBe(values.name);
      expect(main.metadata.description).toBe(values.description);
      expect(main.metadata.annotations).toEqual({
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/source-template': `template:default/${template.name}`,
      });
    },
  );
});
