import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { GiteaDiscovery } from './GiteaDiscovery';
import { readDiscoveryConfig } from './readDiscoveryConfig';

const config = new ConfigReader({
  catalog: {
    providers: {
      gitea: {
        ours: {
          host: 'localhost:7010',
          organization: 'acme',
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
        },
        theirs: { host: 'gitea.example', organization: 'acme' },
      },
    },
  },
});

const push = {
  org: 'acme',
  repo: 'web',
  repoUrl: 'http://localhost:7010/acme/web',
  created: true,
  refs: [],
};

async function aDiscovery() {
  const scheduler = mockServices.scheduler.mock();
  const discovery = new GiteaDiscovery(readDiscoveryConfig(config), scheduler);
  const listed: string[] = [];
  for (const id of ['ours', 'theirs']) {
    await discovery.taskRunner.run({
      id: `gitea-provider:${id}:refresh`,
      fn: async () => {
        listed.push(id);
      },
    });
  }
  return { discovery, scheduler, listed };
}

describe('GiteaDiscovery', () => {
  it('keeps to the schedule of the config', async () => {
    const { scheduler } = await aDiscovery();
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'gitea-provider:ours:refresh',
        frequency: { hours: 1 },
      }),
    );
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'gitea-provider:theirs:refresh',
        frequency: { minutes: 30 },
      }),
    );
  });

  it('lists only the organisation that was pushed to', async () => {
    const { discovery, listed } = await aDiscovery();
    await discovery.listAfter(push);
    expect(listed).toEqual(['ours']);
    await discovery.listAfter({ ...push, org: 'other' });
    expect(listed).toEqual(['ours']);
  });

  it('lists all organisations at the start', async () => {
    const { discovery, listed } = await aDiscovery();
    await discovery.listAll();
    expect(listed).toEqual(['ours', 'theirs']);
  });

  it('does not take a task it has no config for', async () => {
    const { discovery } = await aDiscovery();
    await expect(
      discovery.taskRunner.run({ id: 'other', fn: async () => {} }),
    ).rejects.toThrow('No gitea provider is configured for other');
  });
});
