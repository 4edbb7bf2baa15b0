import { RenderCache } from './RenderCache';

const files = (bytes: number) => new Map([['file', Buffer.alloc(bytes)]]);

describe('RenderCache', () => {
  it('renders once what is asked for at once and again', async () => {
    const cache = new RenderCache();
    let renders = 0;
    const render = async () => {
      renders += 1;
      return files(1);
    };
    const [a, b] = await Promise.all([
      cache.get('a', render),
      cache.get('a', render),
    ]);
    expect(a).toBe(b);
    expect(await cache.get('a', render)).toBe(a);
    expect(renders).toBe(1);
  });

  it('does not keep what failed', async () => {
    const cache = new RenderCache();
    await expect(
      cache.get('a', async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(cache.get('a', async () => files(1))).resolves.toEqual(
      files(1),
    );
  });

  it('forgets what was not used for longest when there is too much', async () => {
    const cache = new RenderCache();
    const rendered: string[] = [];
    const get = (key: string) =>
      cache.get(key, async () => {
        rendered.push(key);
        return files(12 * 1024 ** 2);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      await get(key);
    }
    expect(rendered).toEqual(['a', 'b', 'c', 'b']);
  });
});
