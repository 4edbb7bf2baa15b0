import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { Readable } from 'node:stream';
import { collect, component, componentAt } from '../__testUtils__/entities';
import { RepositoryFiles } from '../repository/RepositoryFiles';
import { LineageCollector } from './LineageCollector';

function collectorOf(files: Record<string, string>) {
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
  const reader = mockServices.urlReader.mock({
    readUrl: async url => {
      const path = url.split('/main/')[1];
      if (files[path] === undefined) {
        throw new NotFoundError('no');
      }
      return {
        buffer: async () => Buffer.from(files[path]),
        stream: () => Readable.from(Buffer.from(files[path])),
      };
    },
  });
  return new LineageCollector({
    files: new RepositoryFiles({ reader, integrations }),
  });
}

const FOLDER = 'https://github.com/acme/web/tree/main/';

it('reads template and version from the repository', async () => {
  const collector = collectorOf({
    '.callboard/template.yaml':
      'template: template:default/node-service\nversion: 1.4\n',
  });
  await expect(collect(collector, componentAt(FOLDER))).resolves.toEqual({
    fromTemplate: true,
    template: 'template:default/node-service',
    version: '1.4',
  });
});

it('believes the annotation and the relation', async () => {
  const collector = collectorOf({});
  const entity = component({
    'backstage.io/source-template': 'template:default/go-service',
  });
  const expected = {
    fromTemplate: true,
    template: 'template:default/go-service',
  };
  await expect(collect(collector, entity)).resolves.toEqual(expected);
  await expect(
    collect(collector, {
      ...componentAt(FOLDER),
      relations: [
        { type: 'scaffoldedFrom', targetRef: 'template:default/go-service' },
      ],
    }),
  ).resolves.toEqual(expected);
});

it('says that there was no template', async () => {
  await expect(collect(collectorOf({}), componentAt(FOLDER))).resolves.toEqual({
    fromTemplate: false,
  });
});

it.each([
  ['a: [', /not valid YAML/],
  ['version: 1', /does not name a 'template'/],
])('says what is wrong with %j', async (text, error) => {
  const collector = collectorOf({ '.callboard/template.yaml': text });
  await expect(collect(collector, componentAt(FOLDER))).resolves.toEqual({
    fromTemplate: false,
    error: expect.stringMatching(error),
  });
});
