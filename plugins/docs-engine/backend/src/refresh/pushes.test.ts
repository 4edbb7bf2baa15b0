import { liesIn, PUSH_TOPICS, readPush } from './pushes';

describe('readPush', () => {
  it.each([
    [
      'forge.push',
      { repoUrl: 'http://git.test/acme/shop', created: true },
      true,
    ],
    [
      'github.push',
      {
        repository: { html_url: 'http://git.test/acme/shop/' },
        created: false,
      },
      false,
    ],
    [
      'gitlab.push',
      {
        project: { web_url: 'http://git.test/acme/shop' },
        before: '0'.repeat(40),
      },
      true,
    ],
    [
      'bitbucketCloud.repo:push',
      {
        repository: { links: { html: { href: 'http://git.test/acme/shop' } } },
      },
      false,
    ],
  ])('understands %s', (topic, eventPayload, isNew) => {
    expect(readPush({ topic, eventPayload })).toEqual({
      repositoryUrl: 'http://git.test/acme/shop',
      isNew,
    });
    expect(PUSH_TOPICS).toContain(topic);
  });

  it.each([
    ['github.push', {}],
    ['github.push', undefined],
    ['gitlab.push', { project: { web_url: 7 } }],
    ['forge.push', { repoUrl: '' }],
    ['other.push', { repoUrl: 'http://git.test/acme/shop' }],
  ])('passes over %s with %p', (topic, eventPayload) => {
    expect(readPush({ topic, eventPayload })).toBeUndefined();
  });
});

describe('liesIn', () => {
  it.each([
    ['http://git.test/acme/shop/src/branch/main/', true],
    ['http://git.test/acme/shop', true],
    ['http://git.test/ACME/Shop/tree/main', true],
    ['http://git.test/acme/shop-admin/src/branch/main/', false],
    ['http://other.test/acme/shop', false],
  ])('%s: %p', (target, expected) => {
    expect(liesIn(target, 'http://git.test/acme/shop')).toBe(expected);
  });
});
