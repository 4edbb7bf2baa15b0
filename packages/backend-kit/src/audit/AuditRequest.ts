import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';

/** The request that an event is about. */
export type AuditRequest = NonNullable<
  AuditorServiceCreateEventOptions['request']
>;
