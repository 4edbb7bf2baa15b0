import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const HOUR_MS = 60 * 60 * 1000;

/** What campaigns need to know to run. */
export interface CampaignsConfig {
  /** Least time between two digests for a team; undefined for no digests. */
  remindEveryMs?: number;
}

/**
 * Reads `scorecards.campaigns`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readCampaignsConfig(config: Config): CampaignsConfig {
  const key = 'scorecards.campaigns.reminders';
  if (config.getOptionalBoolean(`${key}.enabled`) === false) {
    return {};
  }
  const every = `${key}.every`;
  const remindEveryMs = config.has(every)
    ? durationToMilliseconds(readDurationFromConfig(config, { key: every }))
    : 7 * 24 * HOUR_MS;
  if (!(remindEveryMs >= HOUR_MS)) {
    throw new InputError(`${every} must be an hour or longer`);
  }
  return { remindEveryMs };
}
