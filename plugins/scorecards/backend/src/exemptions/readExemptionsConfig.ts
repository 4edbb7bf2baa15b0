import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { DefaultExemptionsOptions } from './DefaultExemptionsService';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads `scorecards.exemptions`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readExemptionsConfig(
  config: Config,
): DefaultExemptionsOptions['settings'] {
  const key = 'scorecards.exemptions.maxDuration';
  const maxMs = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : 180 * DAY_MS;
  if (!(maxMs >= DAY_MS)) {
    throw new InputError(`${key} must be a day or longer`);
  }
  return {
    maxMs,
    isSelfApprovalAllowed:
      config.getOptionalBoolean('scorecards.exemptions.selfApproval') ?? false,
  };
}
