import { z } from 'zod';
import { pageQuerySchema, readPage } from './paging';

const numbers = [1, 2, 3, 4, 5];

function page(query: object) {
  return readPage({
    query: pageQuerySchema.parse(query),
    position: z.object({ value: z.number() }),
    read: async (after, limit) =>
      numbers.filter(n => n > (after?.value ?? 0)).slice(0, limit),
    positionOf: value => ({ value }),
  });
}

describe('readPage', () => {
  it('leads through a list and ends it without a cursor', async () => {
    const first = await page({ limit: '2' });
    expect(first.items).toEqual([1, 2]);
    const second = await page({ limit: 2, cursor: first.nextCursor });
    expect(second.items).toEqual([3, 4]);
    const third = await page({ limit: 2, cursor: second.nextCursor });
    expect(third).toEqual({ items: [5] });
  });

  it('has no next page when the last one is full', async () => {
    expect(await page({ limit: 5 })).toEqual({ items: numbers });
  });

  it.each(['nonsense', '', Buffer.from('{"name":"x"}').toString('base64url')])(
    'refuses the cursor %p',
    async cursor => {
      await expect(page({ cursor })).rejects.toMatchObject({
        name: 'InputError',
      });
    },
  );

  it.each([0, 101, 'many'])('refuses the limit %p', limit => {
    expect(pageQuerySchema.safeParse({ limit }).success).toBe(false);
  });
});
