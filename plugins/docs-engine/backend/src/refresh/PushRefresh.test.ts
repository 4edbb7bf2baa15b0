import { mockServices } from '@backstage/backend-test-utils';
import { PushRefresh } from './PushRefresh';

const shop = { repositoryUrl: 'http://git.test/acme/shop', isNew: false };
const fresh = { repositoryUrl: 'http://git.test/acme/fresh', isNew: true };

function setup(refresh: (urls: string[]) => Promise<string[]>) {
  const slept: number[] = [];
  const calls: string[][] = [];
  const pushes = new PushRefresh({
    logger: mockServices.logger.mock(),
    sleep: async milliseconds => {
      slept.push(milliseconds);
      await new Promise(setImmediate);
    },
    refresh: async urls => {
      calls.push(urls);
      await new Promise(setImmediate);
      return refresh(urls);
    },
  });
  return { pushes, slept, calls };
}

const quiet = async () => {
  for (let turn = 0; turn < 60; turn++) {
    await new Promise(setImmediate);
  }
};

describe('PushRefresh', () => {
  it('handles pushes that come together in one walk', async () => {
    const { pushes, calls } = setup(async () => []);
    pushes.add(shop);
    pushes.add(fresh);
    pushes.add(fresh);
    await quiet();
    expect(calls).toEqual([[shop.repositoryUrl], [fresh.repositoryUrl]]);
    pushes.add(shop);
    await quiet();
    expect(calls).toHaveLength(3);
  });

  it('looks again for a new repository until the catalog knows it', async () => {
    let known = false;
    const { pushes, calls, slept } = setup(async urls => (known ? [] : urls));
    pushes.add(fresh);
    await quiet();
    expect(calls).toHaveLength(6);
    expect(slept.filter(time => time > 2000)).toEqual([
      5_000, 10_000, 20_000, 40_000, 80_000,
    ]);
    known = true;
    pushes.add(fresh);
    await quiet();
    expect(calls).toHaveLength(7);
  });

  it('does not look again for a repository without docs', async () => {
    const { pushes, calls } = setup(async urls => urls);
    pushes.add(shop);
    await quiet();
    expect(calls).toHaveLength(1);
  });

  it('goes on after a failure', async () => {
    let fails = true;
    const { pushes, calls } = setup(async () => {
      if (fails) {
        fails = false;
        throw new Error('catalog is away');
      }
      return [];
    });
    pushes.add(shop);
    await quiet();
    pushes.add(shop);
    await quiet();
    expect(calls).toHaveLength(2);
  });
});
