import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What keeping history needs to know. */
export interface HistoryConfig {
  /** How long figures and changes are kept, in milliseconds. */
  retentionMs: number;
}

/**
 * Reads `scorecards.history`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readHistoryConfig(config: Config): HistoryConfig {
  const key = 'scorecards.history.retention';
  const retentionMs = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : 400 * DAY_MS;
  if (!(retentionMs >= 40 * DAY_MS)) {
    throw new InputError(
      `${key} must be 40 days or longer, since the overview compares with 30 days ago`,
    );
  }
  return { retentionMs };
}
