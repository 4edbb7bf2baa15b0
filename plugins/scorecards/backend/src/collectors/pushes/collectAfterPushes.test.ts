import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ServiceUnavailableError } from '@backstage/errors';
import { readPush } from '@callboard/backend-kit';
import { component, componentAt } from '../__testUtils__/entities';
import { collectAfterPushes } from './collectAfterPushes';

const named = (name: string, folder: string) => {
  const entity = componentAt(folder);
  return { ...entity, metadata: { ...entity.metadata, name } };
};

const entities = [
  named('a', 'http://git.example/acme/mono/src/branch/main/a/'),
  named('b', 'http://git.example/acme/mono/src/branch/main/b/'),
  named('c', 'http://git.example/acme/mono-two/src/branch/main/'),
  component(),
];

async function start(collect: (refs: readonly string[]) => Promise<void>) {
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  await collectAfterPushes({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    events,
    logger,
    collect,
  });
  return { events, logger };
}

it('collects the facts of all entities in the repository', async () => {
  const collected: string[] = [];
  const { events } = await start(async refs => {
    collected.push(...refs);
  });
  await events.publish({
    topic: 'forge.push',
    eventPayload: { repoUrl: 'http://git.example/acme/mono' },
  });
  await events.publish({ topic: 'github.push', eventPayload: 'nothing' });
  expect(collected.sort()).toEqual([
    'component:default/a',
    'component:default/b',
  ]);
});

it('goes on after a failure', async () => {
  let isDown = true;
  const collected: string[] = [];
  const { events, logger } = await start(async refs => {
    if (isDown) {
      throw new ServiceUnavailableError('down');
    }
    collected.push(...refs);
  });
  const push = {
    topic: 'forge.push',
    eventPayload: { repoUrl: 'http://git.example/acme/mono-two/' },
  };
  await events.publish(push);
  expect(logger.warn).toHaveBeenCalledWith(
    expect.stringMatching(/push to http:\/\/git\.example\/acme\/mono-two$/),
    expect.anything(),
  );
  isDown = false;
  await events.publish(push);
  expect(collected).toEqual(['component:default/c']);
});

it.each([
  ['forge.push', { repoUrl: 'http://a/b/c' }, 'http://a/b/c'],
  [
    'github.push',
    { repository: { html_url: 'https://a/b/c/' } },
    'https://a/b/c',
  ],
  [
    'gitlab.push',
    { project: { web_url: 'https://a/b/c/d' } },
    'https://a/b/c/d',
  ],
  [
    'bitbucketCloud.repo:push',
    { repository: { links: { html: { href: 'https://a/b/c' } } } },
    'https://a/b/c',
  ],
  ['github.push', {}, undefined],
  ['github.push', { repository: { html_url: 7 } }, undefined],
  ['github.push', { repository: { html_url: 'no address' } }, undefined],
  ['forge.push', undefined, undefined],
  ['other', { repoUrl: 'http://a/b/c' }, undefined],
])('reads %s %j', (topic, eventPayload, expected) => {
  expect(readPush({ topic, eventPayload })).toBe(expected);
});
