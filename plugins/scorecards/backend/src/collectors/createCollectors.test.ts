import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { compileRule } from '@callboard/plugin-scorecards-common';
import { component, componentAt } from './__testUtils__/entities';
import { createCollectors } from './createCollectors';
import type { CollectorsConfig } from './readCollectorsConfig';

const create = (
  integrations: JsonObject = {},
  config: CollectorsConfig = { http: { allow: [] } },
) =>
  createCollectors({
    config,
    integrations: ScmIntegrations.fromConfig(
      mockServices.rootConfig({ data: { integrations } }),
    ),
    reader: mockServices.urlReader.mock(),
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
  });

const ids = (collectors: { id: string }[]) => collectors.map(({ id }) => id);

it('makes those that need nothing else', async () => {
  expect(ids(await create())).toEqual([
    'files',
    'api',
    'dependencies',
    'docs',
    'lineage',
    'http',
  ]);
});

it('makes more when there are Git hosts and a SonarQube', async () => {
  const gitea = [{ host: 'git.example', baseUrl: 'http://git.example' }];
  expect(ids(await create({ gitea }))).toEqual(
    expect.arrayContaining(['git', 'ci']),
  );
  expect(ids(await create({ gitea }))).not.toContain('security');
  const github = [{ host: 'github.com', token: 'x' }];
  const all = await create(
    { github },
    { http: { allow: [] }, sonarqube: { baseUrl: 'http://sonar.example' } },
  );
  expect(ids(all)).toEqual(
    expect.arrayContaining(['git', 'ci', 'security', 'sonarqube']),
  );
});

it('describes every fact once, in words', async () => {
  const github = [{ host: 'github.com', token: 'x' }];
  const all = await create(
    { github },
    { http: { allow: [] }, sonarqube: { baseUrl: 'http://sonar.example' } },
  );
  for (const { facts, description } of all) {
    expect(description).toMatch(/\.$/);
    const names = facts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(facts.every(({ title }) => title.length > 3)).toBe(true);
  }
});

it('asks each collector only for entities that it is for', async () => {
  const gitea = [{ host: 'git.example', baseUrl: 'http://git.example' }];
  const collectors = await create(
    { gitea },
    { http: { allow: [] }, sonarqube: { baseUrl: 'http://sonar.example' } },
  );
  const idsFor = (entity: ReturnType<typeof component>) =>
    collectors
      .filter(
        ({ appliesTo }) =>
          !appliesTo ||
          compileRule(appliesTo).evaluate({
            entity,
            facts: {},
            now: new Date(),
          }).outcome === 'pass',
      )
      .map(({ id }) => id);
  expect(idsFor(component())).toEqual(['docs', 'lineage']);
  expect(idsFor({ ...component(), kind: 'API' })).toContain('api');
  expect(
    idsFor(componentAt('http://git.example/acme/web/src/branch/main/')),
  ).toEqual(['files', 'dependencies', 'docs', 'lineage', 'git', 'ci']);
  expect(
    idsFor(componentAt('https://bitbucket.org/acme/web/src/main/')),
  ).toEqual(['files', 'dependencies', 'docs', 'lineage']);
  expect(
    idsFor(
      component({
        'callboard.dev/probe-url': 'https://web.example',
        'sonarqube.org/project-key': 'web',
      }),
    ),
  ).toEqual(['docs', 'lineage', 'http', 'sonarqube']);
});
