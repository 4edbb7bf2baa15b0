import type {
  AuditResult,
  AuditSeverity,
} from '@callboard/plugin-access-common';
import type { Status } from '@callboard/ui';
import type { TimeRange } from './auditView';

/** Results as words. */
export const resultWords: Record<AuditResult, string> = {
  started: 'Started',
  succeeded: 'Succeeded',
  failed: 'Failed',
  denied: 'Denied',
};

/** Which icon and colour a result has. */
export const resultStatuses: Record<AuditResult, Status> = {
  started: 'info',
  succeeded: 'good',
  failed: 'bad',
  denied: 'warn',
};

/** Severities as words. */
export const severityWords: Record<AuditSeverity, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

/** Ranges of time as words. */
export const rangeWords: Record<TimeRange, string> = {
  '15m': 'Last 15 minutes',
  '1h': 'Last hour',
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
};
