import { eachConcurrently } from './eachConcurrently';

async function* numbers(count: number, onTake: () => void = () => {}) {
  for (let index = 0; index < count; index++) {
    onTake();
    yield index;
  }
}

describe('eachConcurrently', () => {
  it('works on every item once', async () => {
    const seen: number[] = [];
    await eachConcurrently(numbers(10), 3, async item => {
      seen.push(item);
    });
    expect(seen.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('holds no more items than it works on', async () => {
    let taken = 0;
    let ended = 0;
    let most = 0;
    await eachConcurrently(
      numbers(3000, () => {
        taken += 1;
        most = Math.max(most, taken - ended);
      }),
      4,
      async () => {
        await new Promise(setImmediate);
        ended += 1;
      },
    );
    expect(ended).toBe(3000);
    expect(most).toBe(4);
  });

  it('fails with the error of the items', async () => {
    async function* broken() {
      yield 1;
      throw new Error('catalog is away');
    }
    await expect(eachConcurrently(broken(), 2, async () => {})).rejects.toThrow(
      'catalog is away',
    );
  });
});
