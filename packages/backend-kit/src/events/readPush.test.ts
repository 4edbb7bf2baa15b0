import { readPush } from './readPush';

describe('readPush', () => {
  it.each([
    ['forge.push', { repoUrl: 'https://git.example.com/a/b/' }],
    [
      'github.push',
      { repository: { html_url: 'https://git.example.com/a/b' } },
    ],
    ['gitlab.push', { project: { web_url: 'https://git.example.com/a/b' } }],
  ])('reads the repository of %s', (topic, eventPayload) => {
    expect(readPush({ topic, eventPayload })).toBe(
      'https://git.example.com/a/b',
    );
  });

  it.each([
    ['forge.push', { repoUrl: 'not an address' }],
    ['forge.push', undefined],
    ['gitlab.push', {}],
    ['other', { repoUrl: 'https://git.example.com/a/b' }],
  ])('reads nothing from %s of %j', (topic, eventPayload) => {
    expect(readPush({ topic, eventPayload })).toBeUndefined();
  });
});
