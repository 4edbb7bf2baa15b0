import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What exemptions need to know to run. */
export interface ExemptionsConfig {
  /** How long one may last, in milliseconds. */
  maxMs: number;
  /** Whether who asked may approve it, too. */
  isSelfApprovalAllowed: boolean;
}

/**
 * Reads `scorecards.exemptions`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readExemptionsConfig(config: Config): ExemptionsConfig {
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
