import { mockServices } from '@backstage/backend-test-utils';
import { collect, component } from '../__testUtils__/entities';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { createTechDocsClient } from './createTechDocsClient';
import { DocsCollector } from './DocsCollector';

let host: TestHost;
let collector: DocsCollector;

beforeEach(async () => {
  host = await startHost();
  collector = new DocsCollector({
    techDocs: await createTechDocsClient({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `${host.baseUrl}/api/techdocs`,
      }),
    }),
  });
});
afterEach(() => host.stop());

const METADATA = '/api/techdocs/metadata/techdocs';

it('tells pages and age of published docs', async () => {
  host.answers[`${METADATA}/default/Component/web`] = {
    body: {
      site_name: 'Web',
      build_timestamp: Date.UTC(2026, 10, 1),
      files: ['404.html', 'index.html', 'run/index.html', 'search.json'],
    },
  };
  const entity = component({ 'backstage.io/techdocs-ref': 'dir:.' });
  await expect(collect(collector, entity)).resolves.toEqual({
    hasDocs: true,
    built: true,
    pages: 2,
    updatedAt: '2026-11-01T00:00:00.000Z',
  });
  expect(host.seen[0].headers.authorization).toMatch(/^Bearer /);
});

it('looks at the docs of the entity that holds them', async () => {
  host.answers[`${METADATA}/default/component/all`] = { body: { files: [] } };
  const entity = component({
    'backstage.io/techdocs-ref': 'dir:.',
    'backstage.io/techdocs-entity': 'component:default/all',
  });
  await expect(collect(collector, entity)).resolves.toEqual({
    hasDocs: true,
    built: true,
    pages: 0,
  });
});

it('tells docs that were not built from none', async () => {
  const entity = component({ 'backstage.io/techdocs-ref': 'dir:.' });
  await expect(collect(collector, entity)).resolves.toEqual({
    hasDocs: true,
    built: false,
  });
  await expect(collect(collector, component())).resolves.toEqual({
    hasDocs: false,
    built: false,
  });
});

it('fails when TechDocs does', async () => {
  host.answers[`${METADATA}/default/Component/web`] = {
    status: 500,
    body: 'x',
  };
  const entity = component({ 'backstage.io/techdocs-ref': 'dir:.' });
  await expect(collect(collector, entity)).rejects.toThrow(
    /TechDocs answered 500/,
  );
});
