import type {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { repeat } from '@callboard/backend-kit';
import { addCampaign } from './addCampaign';
import type { AddCampaignOptions } from './addCampaign';
import { addExemptions } from './addExemptions';
import type { AddExemptionsOptions } from './addExemptions';
import type { DemoReadModel } from './DemoReadModel';
import { fillHistory } from './fillHistory';
import type { FillHistoryOptions } from './fillHistory';
import type { DemoConfig } from './readDemoConfig';

/** Pause between two looks, in milliseconds. */
const LOOK_MS = 15_000;

/** Looks without a change after which facts have come in. */
const STILL_LOOKS = 3;

/** Fewer entities are still on their way in. */
const FEWEST_LEVELS = 50;

/** What {@link startDemo} needs. */
export interface StartDemoOptions
  extends AddCampaignOptions, AddExemptionsOptions, FillHistoryOptions {
  settings: { demo: DemoConfig };
  demo: DemoReadModel;
  lifecycle: LifecycleService;
  logger: LoggerService;
  rootLifecycle: RootLifecycleService;
}

/**
 * Gives the demo company a past when it has none: once its entities are
 * evaluated and nothing moved for some looks.
 */
export function startDemo(options: StartDemoOptions): void {
  const { settings, lifecycle, rootLifecycle } = options;
  if (!settings.demo.hasHistory) {
    return;
  }
  let stop = () => {};
  lifecycle.addShutdownHook(() => stop());
  const look = createLook(options);
  rootLifecycle.addStartupHook(() => {
    stop = repeat(async () => {
      if (await look()) {
        stop();
      }
    }, LOOK_MS);
  });
}

/** @returns looks once, and gives whether there is nothing left to do */
export function createLook(
  options: Omit<StartDemoOptions, 'lifecycle' | 'rootLifecycle' | 'settings'>,
): () => Promise<boolean> {
  const { demo, logger } = options;
  let seen = '';
  let still = 0;
  return async () => {
    try {
      if (await demo.hasHistory()) {
        return true;
      }
      const levels = await demo.readLevels();
      const stamp = JSON.stringify(levels);
      still = stamp === seen ? still + 1 : 0;
      seen = stamp;
      if (still < STILL_LOOKS || levels.length < FEWEST_LEVELS) {
        return false;
      }
      await addExemptions(options);
      await addCampaign(options);
      // At last: the history tells that all was done.
      await fillHistory(options);
      logger.info(
        'Gave the demo company a past year, a campaign and exemptions',
      );
      return true;
    } catch (error) {
      logger.error('The demo company has no past', toError(error));
      return true;
    }
  };
}
