import { mockServices } from '@backstage/backend-test-utils';
import { InMemoryStandardsStore } from './__testUtils__/InMemoryStandardsStore';
import { aCheck, aTrack } from './__testUtils__/standards';
import { ChangeListeners } from './ChangeListeners';

describe('ChangeListeners', () => {
  let store: InMemoryStandardsStore;
  let listeners: ChangeListeners;
  let calls: string[];

  const put = (id: string, filesChanged = false) =>
    store.exclusively(async writer => {
      const rest = {
        source: { type: 'portal' } as const,
        by: 'user:default/ada',
        filesChanged,
      };
      await writer.put({ kind: 'check', definition: aCheck(id), ...rest });
      await writer.put({
        kind: 'track',
        definition: aTrack(id, { checks: [id] }),
        ...rest,
      });
    });

  beforeEach(() => {
    calls = [];
    store = new InMemoryStandardsStore();
    listeners = new ChangeListeners({
      store,
      refresh: async () => calls.push('refresh'),
      logger: mockServices.logger.mock(),
    });
    listeners.add(async changed => void calls.push(JSON.stringify(changed)));
    listeners.addFileListener(async () => void calls.push('files'));
  });

  it('tells each change once, after it is in force', async () => {
    await put('a');
    await Promise.all([listeners.tell(), listeners.tell()]);
    expect(calls).toEqual(['refresh', '{"checks":["a"],"tracks":["a"]}']);
  });

  it('tells of other files only when checks ask for them', async () => {
    await put('a', true);
    await listeners.tell();
    expect(calls).toContain('files');
  });

  it('tells again what a listener could not take', async () => {
    let isDown = true;
    listeners.add(async () => {
      if (isDown) {
        throw new Error('the queue is away');
      }
      calls.push('queued');
    });
    await put('a');
    await listeners.tell();
    expect(calls).not.toContain('queued');

    isDown = false;
    await put('b');
    await listeners.tell();
    expect(calls.slice(-2)).toEqual([
      '{"checks":["a","b"],"tracks":["a","b"]}',
      'queued',
    ]);
  });
});
