import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readDocsEngineConfig } from './readDocsEngineConfig';

const read = (config: JsonObject) =>
  readDocsEngineConfig(new ConfigReader(config));

describe('readDocsEngineConfig', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      generator: 'callboard',
      limits: { pages: 5000, seconds: 300 },
      cache: { dir: expect.stringMatching(/\/callboard-docs-cache$/) },
      refresh: { concurrency: 2, schedule: { frequency: { hours: 6 } } },
      legacyPathCasing: false,
      search: {
        schedule: { frequency: { hours: 1 } },
        locationTemplate: '/docs/:namespace/:kind/:name/:path',
      },
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        backend: { workingDirectory: '/data' },
        docsEngine: {
          generator: 'mkdocs',
          limits: { pages: 10, nesting: 5 },
          cache: { maxBytes: 7 },
          refresh: {
            concurrency: 1,
            schedule: { frequency: 'PT30M', timeout: 'PT5M' },
          },
        },
        techdocs: {
          publisher: { type: 'local', local: { publishDirectory: '/docs' } },
          legacyUseCaseSensitiveTripletPaths: true,
        },
        search: {
          collators: {
            techdocs: {
              locationTemplate: '/d/:path',
              schedule: { frequency: 'PT10M', timeout: 'PT5M' },
            },
          },
        },
      }),
    ).toMatchObject({
      generator: 'mkdocs',
      limits: { pages: 10, nesting: 5, seconds: 300 },
      cache: { dir: '/data/callboard-docs-cache', maxBytes: 7 },
      refresh: { concurrency: 1, schedule: { frequency: { minutes: 30 } } },
      workingDirectory: '/data',
      publishDirectory: '/docs',
      legacyPathCasing: true,
      search: { locationTemplate: '/d/:path' },
    });
  });

  it.each([
    ['switched off', { docsEngine: { refresh: { enabled: false } } }],
    ['built outside', { techdocs: { builder: 'external' } }],
  ])('builds nothing in the background when %s', (_, config) => {
    expect(read(config).refresh).toBeUndefined();
  });

  it('has no folder of sites with another publisher', () => {
    const local = { publishDirectory: '/docs' };
    expect(
      read({ techdocs: { publisher: { type: 'awsS3', local } } })
        .publishDirectory,
    ).toBeUndefined();
  });

  it.each([
    [{ generator: 'hugo' }, 'docsEngine.generator must be callboard or mkdocs'],
    [
      { limits: { pages: 0 } },
      'docsEngine.limits.pages must be a whole number',
    ],
    [{ limits: { seconds: 1.5 } }, 'docsEngine.limits.seconds must be'],
    [{ refresh: { concurrency: -1 } }, 'docsEngine.refresh.concurrency must'],
    [{ cache: { maxBytes: 0 } }, 'docsEngine.cache.maxBytes must'],
    [{ refresh: { schedule: { frequency: 'often' } } }, 'frequency'],
  ])('names the key that is wrong in %p', (docsEngine, message) => {
    expect(() => read({ docsEngine })).toThrow(message);
  });
});
