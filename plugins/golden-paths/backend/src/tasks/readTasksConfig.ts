import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** The settings of the task broker. */
export interface TasksConfig {
  /** Encrypt the secrets of tasks; empty where the configuration has none. */
  secretKeys: string[];
  /** Ids of more actions that may be repeated, with `*`. */
  repeatableActions: string[];
  afterSession: 'portal' | 'fail';
  maxWorkspaceBytes: number;
  /** Whether the runner remembers completed steps. */
  keepsState: boolean;
  /** Without a heartbeat for so long, a task has lost its process. */
  staleSeconds: number;
  janitorFrequency: HumanDuration;
  /** Whether a process that stops waits for its tasks. */
  waitsForTasks: boolean;
}

/**
 * Reads `goldenPaths.tasks`, and those keys of `scaffolder` that the stock broker
 * reads.
 *
 * @throws InputError when a value is not one of those that are possible
 */
export function readTasksConfig(config: RootConfigService): TasksConfig {
  const tasks = config.getOptionalConfig('goldenPaths.tasks');
  const scaffolder = config.getOptionalConfig('scaffolder');
  const duration = (key: string, otherwise: HumanDuration) =>
    scaffolder?.has(key)
      ? readDurationFromConfig(scaffolder, { key })
      : otherwise;
  const seconds = (value: HumanDuration) =>
    durationToMilliseconds(value) / 1000;

  const afterSession = tasks?.getOptionalString('afterSession') ?? 'portal';
  if (afterSession !== 'portal' && afterSession !== 'fail') {
    throw new InputError(
      `goldenPaths.tasks.afterSession is "${afterSession}": it must be "portal" or "fail"`,
    );
  }
  const megabytes = tasks?.getOptionalNumber('maxWorkspaceMegabytes') ?? 50;
  return {
    secretKeys: readKeys(config),
    repeatableActions: tasks?.getOptionalStringArray('repeatableActions') ?? [],
    afterSession,
    maxWorkspaceBytes: megabytes * 2 ** 20,
    keepsState:
      scaffolder?.getOptionalBoolean('taskRecovery.enabled') ??
      scaffolder?.getOptionalBoolean('EXPERIMENTAL_recoverTasks') ??
      false,
    staleSeconds: seconds(
      duration('taskRecovery.staleTimeout', { seconds: 20 }),
    ),
    janitorFrequency: duration('taskTimeoutJanitorFrequency', { minutes: 5 }),
    waitsForTasks:
      scaffolder?.getOptionalBoolean('EXPERIMENTAL_gracefulShutdown') ?? false,
  };
}

/** Own keys, or else what a portal of several processes shares anyway. */
function readKeys(config: RootConfigService): string[] {
  const own = config.getOptionalStringArray('goldenPaths.tasks.secretKeys');
  if (own && own.length > 0) {
    return own;
  }
  const shared = [
    ...(config.getOptionalConfigArray('backend.auth.keys') ?? []).map(key =>
      key.getOptionalString('secret'),
    ),
    config.getOptionalString('auth.session.secret'),
  ];
  return shared.filter(key => key !== undefined);
}
