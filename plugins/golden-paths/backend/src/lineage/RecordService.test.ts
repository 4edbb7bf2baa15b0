import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';
import { InMemoryTemplateVersionsStore } from '../versions/__testUtils__/InMemoryTemplateVersionsStore';
import { InMemoryLineageStore } from './__testUtils__/InMemoryLineageStore';
import { RecordService } from './RecordService';

const template = 'template:default/worker';
const record = {
  taskId: 'task-1',
  template,
  answers: {},
  outputs: {},
  entityRefs: ['component:default/mailer'],
};
const versionOf = (version: string) => ({
  templateRef: template,
  version,
  digest: `digest of ${version}`,
  entity: { apiVersion: 'a', kind: 'Template', metadata: { name: 'worker' } },
  files: new Map(),
});

async function setUp(
  captureRef: () => Promise<TemplateVersion | undefined>,
  ...known: string[]
) {
  const versions = new InMemoryTemplateVersionsStore();
  for (const version of known) {
    await versions.save(versionOf(version));
  }
  const store = new InMemoryLineageStore();
  const service = new RecordService({
    capture: { captureRef },
    logger: mockServices.logger.mock(),
    store,
    versions,
  });
  const saved = () => store.findRecord(record.entityRefs[0], template);
  return { saved, service };
}

const captured = (version: string) => async () => ({
  ...versionOf(version),
  seenAt: '2026-11-22T00:00:00Z',
});

describe('RecordService', () => {
  it('records the version that the template has now', async () => {
    const { saved, service } = await setUp(captured('2'), '1');
    expect(await service.record(record)).toEqual({ version: '2' });
    expect(await saved()).toMatchObject({
      taskId: 'task-1',
      version: '2',
      digest: 'digest of 2',
    });
  });

  it('takes the version that a task that waited began with', async () => {
    const { service } = await setUp(captured('2'), '1', '2');
    expect(await service.record({ ...record, version: '1' })).toEqual({
      version: '1',
    });
  });

  it.each([
    ['nothing is kept', async () => undefined],
    [
      'the catalog does not have it',
      async () => {
        throw new NotFoundError('no');
      },
    ],
  ])('takes the newest known when %s', async (_, capture) => {
    const { service } = await setUp(capture, '1');
    expect(await service.record(record)).toEqual({ version: '1' });
    const empty = await setUp(capture);
    expect(await empty.service.record(record)).toEqual({ version: 'unknown' });
  });
});
