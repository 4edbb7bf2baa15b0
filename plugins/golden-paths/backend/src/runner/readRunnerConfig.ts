import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** Where the tasks of templates run, and within which bounds. */
export interface RunnerConfig {
  /** Whether they run in a process of their own. */
  enabled: boolean;
  /** How many tasks run at a time. */
  concurrentTasks: number;
  /** How long one piece of template code may take, in milliseconds. */
  renderTimeoutMs: number;
  /** How large the heap of the runner may grow, in MB. */
  memoryMb: number;
}

const KEY = 'goldenPaths.runner';

/**
 * Reads `goldenPaths.runner`.
 *
 * @param config - the root config
 * @throws InputError when a number is too small
 */
export function readRunnerConfig(config: RootConfigService): RunnerConfig {
  const runner = config.getOptionalConfig(KEY);
  const atLeast = (key: string, least: number, fallback: number) => {
    const value = runner?.getOptionalNumber(key) ?? fallback;
    if (value < least) {
      throw new InputError(
        `${KEY}.${key} is ${value}, but must be ${least} or more`,
      );
    }
    return value;
  };
  const renderTimeoutMs = runner?.has('renderTimeout')
    ? durationToMilliseconds(
        readDurationFromConfig(runner, { key: 'renderTimeout' }),
      )
    : 5_000;
  if (renderTimeoutMs < 100) {
    throw new InputError(
      `${KEY}.renderTimeout is ${renderTimeoutMs} ms, but must be 100 ms or more`,
    );
  }
  return {
    enabled: runner?.getOptionalBoolean('enabled') ?? true,
    concurrentTasks: atLeast('concurrentTasks', 1, 10),
    renderTimeoutMs,
    memoryMb: atLeast('memory', 128, 512),
  };
}
