import { toError } from '@backstage/errors';
import { VisibleEntities, sleep } from '@callboard/backend-kit';
import { proposeAdoption } from '../adoption/proposeAdoption';
import type { UpdatePlans } from '../drift/UpdatePlans';
import type { DriftStore } from '../drift/DriftStore';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import type { LineageService } from '../lineage/LineageService';
import type { TemplateVersions } from '../versions/TemplateVersions';
import { AuthorizedUpdatesService } from './AuthorizedUpdatesService';
import { DefaultUpdatesService } from './DefaultUpdatesService';
import { openOnSchedule } from './openOnSchedule';
import { proposeUpdate } from './proposeUpdate';
import {
  PULL_REQUEST_TOPICS,
  readPullRequestEvent,
} from './readPullRequestEvent';
import { readUpdatesConfig } from './readUpdatesConfig';
import { registerUpdateActions } from './registerUpdateActions';
import { createUpdatesRouter } from './router';
import { ServiceAccess } from './ServiceAccess';
import type { TemplatesReadModel } from './TemplatesReadModel';
import { UpdateFollower } from './UpdateFollower';
import { UpdateNotices } from './UpdateNotices';
import { UpdateOpener } from './UpdateOpener';
import type { UpdatesStore } from './UpdatesStore';
import { UpdateWorker } from './UpdateWorker';

/** What updates need. */
export interface StartUpdatesOptions extends GoldenPathsDeps {
  /** Has a service compared with its template soon. */
  compareSoon: (entityRef: string) => Promise<void>;
  drift: Pick<DriftStore, 'find'>;
  hosts: RepositoryHosts;
  lineage: LineageService;
  plans: UpdatePlans;
  store: UpdatesStore;
  templates: TemplatesReadModel;
  versions: TemplateVersions;
}

/** Puts the parts of updates together, and has them opened and followed. */
export async function startUpdates(options: StartUpdatesOptions) {
  const { config, events, httpRouter, lifecycle, logger, scheduler } = options;
  const settings = readUpdatesConfig(config);
  const opener = new UpdateOpener({
    ...options,
    notices: new UpdateNotices(options),
    propose: update => {
      const propose = update.isAdoption ? proposeAdoption : proposeUpdate;
      return propose(update, { ...options, appUrl: settings.appUrl });
    },
  });
  const worker = new UpdateWorker({ ...options, opener, sleep });
  const access = new ServiceAccess(options);
  const inner = DefaultUpdatesService.create({
    ...options,
    drifts: options.drift,
    settings,
    wake: () => worker.wake(),
  });
  const updates = AuthorizedUpdatesService.create({
    ...options,
    access,
    entities: new VisibleEntities(options.catalog),
    inner,
  });
  httpRouter.use(createUpdatesRouter({ ...options, updates }));
  registerUpdateActions({ ...options, updates });

  const follower = new UpdateFollower(options);
  await scheduler.scheduleTask({
    id: 'follow-updates',
    frequency: { minutes: 5 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 30 },
    fn: () => follower.followAll(),
  });
  const { schedule } = settings;
  if (schedule) {
    await scheduler.scheduleTask({
      id: 'open-updates',
      frequency: schedule.frequency,
      initialDelay: { minutes: 2 },
      timeout: { hours: 1 },
      fn: async () => {
        const begun = await openOnSchedule(schedule, {
          ...options,
          updates: inner,
        });
        logger.info(`Began ${begun} updates of services to their templates`);
      },
    });
  }
  lifecycle.addStartupHook(async () => {
    worker.start();
    await events.subscribe({
      id: 'golden-paths-updates',
      topics: [...PULL_REQUEST_TOPICS],
      async onEvent(event) {
        const url = readPullRequestEvent(event);
        try {
          await (url && follower.followIn(url));
        } catch (error) {
          // They are looked at on their schedule all the same.
          logger.warn(
            `Updates in ${url} could not be followed`,
            toError(error),
          );
        }
      },
    });
  });
  lifecycle.addShutdownHook(() => worker.stop());
  return { access, inner };
}
