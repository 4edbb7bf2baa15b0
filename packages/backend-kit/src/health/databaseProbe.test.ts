import { createDatabaseProbe } from './databaseProbe';

describe('createDatabaseProbe', () => {
  it('answers whether the query succeeded', async () => {
    await expect(createDatabaseProbe(async () => {})()).resolves.toBe(true);
    await expect(
      createDatabaseProbe(() => Promise.reject(new Error('refused')))(),
    ).resolves.toBe(false);
  });

  it('asks again only after two seconds', async () => {
    let now = 0;
    let asked = 0;
    const probe = createDatabaseProbe(
      async () => {
        asked += 1;
      },
      () => now,
    );
    await probe();
    now = 1999;
    await probe();
    expect(asked).toBe(1);
    now = 2000;
    await probe();
    expect(asked).toBe(2);
  });

  it('does not wait for a database that never answers', async () => {
    jest.useFakeTimers();
    try {
      const answer = createDatabaseProbe(() => new Promise(() => {}))();
      await jest.advanceTimersByTimeAsync(1500);
      await expect(answer).resolves.toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });

  it('sees the database come back', async () => {
    let now = 0;
    let up = false;
    const probe = createDatabaseProbe(
      () => (up ? Promise.resolve() : Promise.reject(new Error('refused'))),
      () => now,
    );
    expect(await probe()).toBe(false);
    up = true;
    now = 2000;
    expect(await probe()).toBe(true);
  });
});
