import { resolve } from 'node:path';
import type {
  AuditorService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { FollowedFile, repeat } from '@callboard/backend-kit';
import type {
  StandardsConfig,
  StandardsLocation,
} from '../readStandardsConfig';
import type { StandardsStore } from '../StandardsStore';
import { applyFile } from './applyFile';
import { parseStandardsYaml } from './parseStandardsYaml';
import { removeForgottenFiles } from './removeForgottenFiles';
import { StandardsFileFollower } from './StandardsFileFollower';
import { UrlFile } from './UrlFile';

/** Pause between two looks, in milliseconds. */
const LOOK_MS = 500;

/** Shortest time between two reads from another host, in milliseconds. */
const READ_URL_MS = 3 * 60_000;

/** What {@link followFiles} needs. */
export interface FollowFilesOptions {
  settings: StandardsConfig;
  store: StandardsStore;
  /** Called after a file changed what is in force. */
  applied: () => Promise<void>;
  auditor: AuditorService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  rootLifecycle: RootLifecycleService;
  urlReader: UrlReaderService;
}

/**
 * Puts in force what the configured files say, now and whenever they change.
 * Files on this machine are read before it returns, others when all plugins
 * have started.
 */
export async function followFiles(options: FollowFilesOptions): Promise<void> {
  const { settings, store, lifecycle, logger, rootLifecycle } = options;
  const removed = await removeForgottenFiles(
    store,
    settings.locations.map(({ target }) => target),
  );
  if (removed.length > 0) {
    logger.warn(
      `Checks and tracks of files that scorecards.standards.locations does not name any more are gone: ${removed.join(', ')}`,
    );
  }
  for (const location of settings.locations) {
    const follower = createFollower(location, options);
    if (location.type === 'file') {
      await follower.refresh();
    }
    let stop = () => {};
    lifecycle.addShutdownHook(() => stop());
    // Notifications can be sent once all plugins are there.
    rootLifecycle.addStartupHook(() => {
      stop = repeat(async () => {
        await follower.refresh();
        await follower.tell();
      }, LOOK_MS);
    });
  }
}

function createFollower(
  { type, target }: StandardsLocation,
  options: FollowFilesOptions,
): StandardsFileFollower {
  const { settings, store, applied, urlReader } = options;
  const parse = parseStandardsYaml;
  return new StandardsFileFollower({
    ...options,
    location: target,
    admins: settings.admins,
    revision: () => store.readRevision(),
    file:
      type === 'file'
        ? new FollowedFile({ path: resolve(target), parse })
        : new UrlFile({ url: target, urlReader, parse, everyMs: READ_URL_MS }),
    apply: async ({ file }) => {
      const done = await applyFile(file, { ...options, location: target });
      if (done) {
        await applied();
      }
      return done;
    },
  });
}
