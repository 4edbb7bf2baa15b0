import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 3 },
  initialDelay: { seconds: 1 },
};

/** One organisation on a Gitea host whose repositories are looked through. */
export interface DiscoverySource {
  /** Key in `catalog.providers.gitea`. */
  id: string;
  host: string;
  organization: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** Reads which organisations are looked through, and how often. */
export function readDiscoveryConfig(config: Config): DiscoverySource[] {
  const providers = config.getOptionalConfig('catalog.providers.gitea');
  return (providers?.keys() ?? []).map(id => {
    const schedule = providers?.getOptionalConfig(`${id}.schedule`);
    return {
      id,
      host: config.getString(`catalog.providers.gitea.${id}.host`),
      organization: config.getString(
        `catalog.providers.gitea.${id}.organization`,
      ),
      schedule: schedule
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
        : DEFAULT_SCHEDULE,
    };
  });
}
