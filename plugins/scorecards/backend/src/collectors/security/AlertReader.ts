import type { HostedRepository } from '../hosts/HostedRepository';

/** How much an alert matters. */
export type AlertSeverity = 'critical' | 'high' | 'medium' | 'low';

/** Open alerts of a repository. */
export interface Alerts {
  /** By severity; absent when nothing looks for them. */
  open?: Record<AlertSeverity, number>;
  /** When the oldest open one was found, ISO 8601, where the host says so. */
  oldestAt?: string;
  /** Whether dependencies are looked at. */
  dependencies: boolean;
  /** Whether code is looked at. */
  code: boolean;
}

/** No alert of any severity. */
export const NO_ALERTS: Readonly<Record<AlertSeverity, number>> = {
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
};

/** Reads alerts on one kind of host. */
export interface AlertReader {
  readAlerts(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Alerts>;
}
