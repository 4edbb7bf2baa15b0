import type { PortalProcess } from '@callboard/backend-kit';
import type { RunnerConfig } from './readRunnerConfig';

/**
 * Tells whether a process takes up the tasks of templates: a runner does, and a
 * portal that starts none.
 *
 * @param portal - what is known of the process
 * @param runner - the settings
 */
export function runsTasks(
  portal: PortalProcess,
  runner: Pick<RunnerConfig, 'enabled'>,
): boolean {
  return portal.role === 'runner' || !startsRunner(portal, runner);
}

/** Tells whether a process starts a runner: a portal that knows how it was started. */
export function startsRunner(
  portal: PortalProcess,
  runner: Pick<RunnerConfig, 'enabled'>,
): boolean {
  return portal.role === 'portal' && runner.enabled && Boolean(portal.entry);
}
