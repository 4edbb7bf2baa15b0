import { Coalescer } from './Coalescer';

describe('Coalescer', () => {
  let asked: string[][];
  const create = () =>
    new Coalescer<string, string>({
      calmMs: 5,
      ask: async keys => {
        asked.push(keys);
        await new Promise(resolve => setTimeout(resolve, 5));
        if (keys.includes('broken')) {
          throw new Error('It broke');
        }
        return new Map(
          keys.filter(key => key !== 'none').map(key => [key, `<${key}>`]),
        );
      },
    });
  beforeEach(() => {
    asked = [];
  });

  it('asks alone at once, and others together meanwhile', async () => {
    const coalescer = create();
    const first = coalescer.get('a');
    await Promise.resolve();
    await Promise.resolve();
    const rest = ['b', 'c', 'b'].map(key => coalescer.get(key));
    expect(await first).toBe('<a>');
    expect(await Promise.all(rest)).toEqual(['<b>', '<c>', '<b>']);
    expect(asked).toEqual([['a'], ['b', 'c']]);
  });

  it('asks few questions for a rush of callers', async () => {
    const coalescer = create();
    const keys = Array.from({ length: 2000 }, (_, index) => `${index}`);
    await Promise.all(keys.map(key => coalescer.get(key)));
    expect(asked).toHaveLength(1);
  });

  it('says when there is no answer', async () => {
    expect(await create().get('none')).toBeUndefined();
  });

  it('fails those who asked, and answers the next', async () => {
    const coalescer = create();
    await expect(coalescer.get('broken')).rejects.toThrow('It broke');
    expect(await coalescer.get('a')).toBe('<a>');
  });
});
