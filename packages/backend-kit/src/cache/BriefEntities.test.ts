import { CacheManager } from '@backstage/backend-defaults/cache';
import { mockServices } from '@backstage/backend-test-utils';
import { BriefEntities } from './BriefEntities';

describe('BriefEntities', () => {
  const create = () =>
    new BriefEntities(
      CacheManager.fromConfig(mockServices.rootConfig()).forPlugin('techdocs'),
    );
  const inFiveSeconds = { ttl: 5_000 };

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('forgets an entity after a second, and nothing else', async () => {
    const cache = create();
    await cache.set('catalog:component:default/shop', 'seen', inFiveSeconds);
    await cache.set('page', 'text', inFiveSeconds);
    expect(await cache.get('catalog:component:default/shop')).toBe('seen');
    jest.advanceTimersByTime(1_001);
    expect(await cache.get('catalog:component:default/shop')).toBeUndefined();
    expect(await cache.get('page')).toBe('text');
  });

  it('does so with other options, and removes what it is told to', async () => {
    const cache = create().withOptions({ defaultTtl: 60_000 });
    await cache.set('catalog:a', 1);
    await cache.set('page', 2);
    jest.advanceTimersByTime(1_001);
    expect(await cache.get('catalog:a')).toBeUndefined();
    expect(await cache.get('page')).toBe(2);
    await cache.delete('page');
    expect(await cache.get('page')).toBeUndefined();
  });
});
