import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { AuditSeverity } from './AuditRecord';

/** A level of the log. */
export type AuditLogLevel = 'debug' | 'info' | 'warn' | 'error';

const LEVELS: AuditLogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * Reads at which level events of each severity are logged, as upstream does.
 *
 * @throws InputError naming the key for a level that there is not
 */
export function readAuditLogConfig(
  config: Config,
): Record<AuditSeverity, AuditLogLevel> {
  const read = (severity: AuditSeverity, fallback: AuditLogLevel) => {
    const key = `backend.auditor.severityLogLevelMappings.${severity}`;
    const value = config.getOptionalString(key) ?? fallback;
    const level = LEVELS.find(known => known === value);
    if (!level) {
      throw new InputError(
        `${key} must be one of ${LEVELS.join(', ')}, not '${value}'`,
      );
    }
    return level;
  };
  return {
    low: read('low', 'debug'),
    medium: read('medium', 'info'),
    high: read('high', 'info'),
    critical: read('critical', 'info'),
  };
}
