import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { InMemory__Features__Store } from './__testUtils__/InMemory__Features__Store';
import { Default__Features__Service } from './Default__Features__Service';

const credentials = mockCredentials.user('user:default/ada');

describe('Default__Features__Service', () => {
  let service: Default__Features__Service;

  beforeEach(() => {
    service = Default__Features__Service.create({
      auditor: mockServices.auditor.mock(),
      store: new InMemory__Features__Store(),
    });
  });

  it('keeps who added what', async () => {
    const created = await service.create__Feature__(
      { title: 'First' },
      { credentials },
    );
    expect(created).toMatchObject({
      title: 'First',
      createdBy: 'user:default/ada',
    });
    await expect(service.list__Features__({ limit: 10 })).resolves.toEqual({
      items: [created],
    });
  });

  it('keeps the name of a service that adds', async () => {
    await expect(
      service.create__Feature__(
        { title: 'First' },
        { credentials: mockCredentials.service('plugin:scaffolder') },
      ),
    ).resolves.toMatchObject({ createdBy: 'plugin:scaffolder' });
  });

  it('leads through all pages', async () => {
    for (const title of ['First', 'Second', 'Third']) {
      await service.create__Feature__({ title }, { credentials });
    }
    const first = await service.list__Features__({ limit: 2 });
    const second = await service.list__Features__({
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second.nextCursor).toBeUndefined();
    expect(
      [...first.items, ...second.items].map(({ title }) => title).sort(),
    ).toEqual(['First', 'Second', 'Third']);
  });

  it('refuses a cursor that it did not give', async () => {
    await expect(
      service.list__Features__({ limit: 2, cursor: 'nonsense' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
