import {
  SchedulerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { ForgePushEvent } from '@callboard/plugin-forge-common';
import { CoalescedTask } from './CoalescedTask';
import { DiscoverySource } from './readDiscoveryConfig';

/**
 * Keeps hold of what Backstage's gitea provider would only hand to the
 * scheduler, so that a listing can also run when something happened: a
 * scheduled task starts up to five seconds late, and after a restart not before
 * its next time.
 */
export class GiteaDiscovery {
  readonly #sources = new Map<string, DiscoverySource>();
  readonly #tasks = new Map<string, CoalescedTask>();
  readonly #scheduler: SchedulerService;

  constructor(sources: DiscoverySource[], scheduler: SchedulerService) {
    this.#scheduler = scheduler;
    for (const source of sources) {
      this.#sources.set(`gitea-provider:${source.id}:refresh`, source);
    }
  }

  /** Hand this to the provider as its schedule. */
  readonly taskRunner: SchedulerServiceTaskRunner = {
    run: async task => {
      const source = this.#sources.get(task.id);
      if (!source) {
        throw new Error(`No gitea provider is configured for ${task.id}`);
      }
      const { signal } = new AbortController();
      const listing = new CoalescedTask(async () => task.fn(signal));
      this.#tasks.set(task.id, listing);
      await this.#scheduler.scheduleTask({
        ...task,
        ...source.schedule,
        fn: () => listing.run(),
      });
    },
  };

  /** Lists every organisation once, one after the other. */
  async listAll(): Promise<void> {
    for (const listing of this.#tasks.values()) {
      await listing.run();
    }
  }

  /** Lists the organisation that was pushed to, if it is one of ours. */
  async listAfter(push: ForgePushEvent): Promise<void> {
    const { host } = new URL(push.repoUrl);
    for (const [id, source] of this.#sources) {
      if (source.host === host && source.organization === push.org) {
        await this.#tasks.get(id)?.run();
      }
    }
  }
}
