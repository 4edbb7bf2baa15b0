import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { UrlFile } from './UrlFile';

describe('UrlFile', () => {
  let text: string;
  let reads: (string | undefined)[];

  const create = (everyMs = 0) =>
    new UrlFile({
      url: 'https://git.example/file',
      urlReader: mockServices.urlReader.mock({
        readUrl: async (_, options) => {
          reads.push(options?.etag);
          if (text === 'gone') {
            throw new Error('404');
          }
          if (options?.etag === text) {
            throw new NotModifiedError();
          }
          return { buffer: async () => Buffer.from(text), etag: text };
        },
      }),
      everyMs,
      parse(found) {
        if (found.startsWith('broken')) {
          throw new Error('line 1 is broken');
        }
        return found;
      },
    });

  beforeEach(() => {
    reads = [];
  });

  it('is read once, and again when it changed', async () => {
    const file = create();
    text = 'one';
    expect(await file.look()).toEqual({ content: 'one' });
    expect(await file.look()).toBeUndefined();
    text = 'two';
    expect(await file.look()).toEqual({ content: 'two' });
    expect(reads).toEqual([undefined, 'one', 'one']);
  });

  it('is asked for no more often than it should be', async () => {
    const file = create(60_000);
    text = 'one';
    await file.look();
    text = 'two';
    expect(await file.look()).toBeUndefined();
    expect(reads).toHaveLength(1);
  });

  it('says once what is wrong, and notices when it is good again', async () => {
    const file = create();
    text = 'broken';
    expect(await file.look()).toEqual({ problem: 'line 1 is broken' });
    expect(await file.look()).toBeUndefined();
    text = 'gone';
    expect(await file.look()).toEqual({ problem: '404' });
    text = 'good';
    expect(await file.look()).toEqual({ content: 'good' });
  });

  it('is news again when it is back as it was', async () => {
    const file = create();
    text = 'one';
    await file.look();
    text = 'gone';
    await file.look();
    text = 'one';
    expect(await file.look()).toEqual({ content: 'one' });
  });
});
