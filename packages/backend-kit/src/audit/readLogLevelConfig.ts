import type { Config } from '@backstage/config';
import type { AuditLogLevel } from './readAuditLogConfig';

const LOUDNESS = ['silly', 'debug', 'verbose', 'http', 'info', 'warn', 'error'];

/**
 * Reads which lines the log prints, judged as upstream's logger does: by
 * `LOG_LEVEL`, else `backend.logger.level`, else `info`. With overrides for
 * some lines, each may be printed.
 *
 * @returns tells whether a line of a level is printed
 */
export function readLogLevelConfig(
  config: Config,
): (level: AuditLogLevel) => boolean {
  const least =
    process.env.LOG_LEVEL ||
    config.getOptionalString('backend.logger.level') ||
    'info';
  const hasOverrides = config.has('backend.logger.overrides');
  return level =>
    hasOverrides || LOUDNESS.indexOf(level) >= LOUDNESS.indexOf(least);
}
