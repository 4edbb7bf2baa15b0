import { pageOf } from '../__testUtils__/pageOf';
import { loadAll } from './loadAll';

describe('loadAll', () => {
  it('reads page after page', async () => {
    const all = Array.from({ length: 250 }, (_, index) => index);
    await expect(loadAll(async page => pageOf(all, page))).resolves.toEqual(
      all,
    );
  });

  it('ends where the list has no end', async () => {
    await expect(
      loadAll(async () => ({ items: [1], nextCursor: 'more' })),
    ).resolves.toHaveLength(50);
  });
});
