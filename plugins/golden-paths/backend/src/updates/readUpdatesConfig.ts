import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

const MINUTE_MS = 60_000;

/** How updates are opened. */
export interface UpdatesConfig {
  /** Address of the portal, for links in pull requests. */
  appUrl: string;
  /** How many updates one click may begin. */
  maxAtOnce: number;
  /** Absent when updates are opened by people only. */
  schedule?: {
    frequency: HumanDuration;
    /** How many updates of a template may be open at a time. */
    maxOpenPerTemplate: number;
    /** Whether those that collide wait for somebody to open them. */
    isOnlyClean: boolean;
  };
}

/**
 * Reads `goldenPaths.updates`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readUpdatesConfig(config: Config): UpdatesConfig {
  const schedule = config.getOptionalConfig('goldenPaths.updates.schedule');
  return {
    appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
    maxAtOnce: readCount(config, 'goldenPaths.updates.maxAtOnce', 200),
    ...(schedule?.getOptionalBoolean('enabled') && {
      schedule: {
        frequency: readFrequency(config),
        maxOpenPerTemplate: readCount(
          config,
          'goldenPaths.updates.schedule.maxOpenPerTemplate',
          20,
        ),
        isOnlyClean: schedule.getOptionalBoolean('onlyClean') ?? true,
      },
    }),
  };
}

function readFrequency(config: Config): HumanDuration {
  const key = 'goldenPaths.updates.schedule.frequency';
  if (!config.has(key)) {
    return { hours: 24 };
  }
  const frequency = readDurationFromConfig(config, { key });
  if (!(durationToMilliseconds(frequency) >= MINUTE_MS)) {
    throw new InputError(`${key} must be a minute or longer`);
  }
  return frequency;
}

function readCount(config: Config, key: string, byDefault: number): number {
  const count = config.getOptionalNumber(key) ?? byDefault;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(`${key} must be a whole number from 1 on`);
  }
  return count;
}
