import type { Config } from '@backstage/config';
import type { AuditLogLevel } from './readAuditLogConfig';

const LOUDNESS = ['silly', 'debug', 'verbose', 'http', 'info', 'warn', 'error'];

/**
 * Reads which lines the log prints, judged as upstream's logger does: by
 * `LOG_LEVEL`, else `backend.logger.level`, else `info`. Overrides that let out
 * more of some lines count for all, since they go by what a line says.
 *
 * @returns tells whether a line of a level may be printed
 */
export function readLogLevelConfig(
  config: Config,
): (level: AuditLogLevel) => boolean {
  const least =
    process.env.LOG_LEVEL ||
    config.getOptionalString('backend.logger.level') ||
    'info';
  const overrides =
    config.getOptionalConfigArray('backend.logger.overrides') ?? [];
  const loudness = Math.min(
    ...[least, ...overrides.map(override => override.getString('level'))].map(
      level => LOUDNESS.indexOf(level),
    ),
  );
  return level => LOUDNESS.indexOf(level) >= loudness;
}
