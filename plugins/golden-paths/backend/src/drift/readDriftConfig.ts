import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'goldenPaths.drift.frequency';
const FILE_ACTIONS_KEY = 'goldenPaths.drift.fileActions';

/** The settings of the comparison of services with their templates. */
export interface DriftConfig {
  /** How often each service is looked at without being asked for, in milliseconds. */
  everyMs: number;
  /** Actions that write files, besides the known ones; `*` stands for anything. */
  fileActions: string[];
}

/**
 * Reads `goldenPaths.drift`.
 *
 * @throws InputError when the frequency is no duration
 */
export function readDriftConfig(config: RootConfigService): DriftConfig {
  const frequency = config.has(KEY)
    ? readDurationFromConfig(config, { key: KEY })
    : { hours: 24 };
  return {
    everyMs: durationToMilliseconds(frequency),
    fileActions: config.getOptionalStringArray(FILE_ACTIONS_KEY) ?? [],
  };
}
