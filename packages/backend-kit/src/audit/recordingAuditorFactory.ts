import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from './AuditTrail';
import { readAuditLogConfig } from './readAuditLogConfig';
import { readLogLevelConfig } from './readLogLevelConfig';
import { redactEvent } from './redaction/redactEvent';
import { RecordingAuditor } from './RecordingAuditor';

/**
 * The auditor, which keeps what it logs.
 *
 * Upstream reason: audit events end as log lines, those of low severity not
 * even as that, do not say for which service a user's call was made, and hold
 * whatever a query or an error happened to hold.
 */
export const recordingAuditorFactory = createServiceFactory({
  service: coreServices.auditor,
  deps: {
    config: coreServices.rootConfig,
    logger: coreServices.logger,
    auth: coreServices.auth,
    httpAuth: coreServices.httpAuth,
    plugin: coreServices.pluginMetadata,
    trail: auditTrailServiceRef,
  },
  factory({ config, logger, auth, httpAuth, plugin, trail }) {
    const levels = readAuditLogConfig(config);
    const isPrinted = readLogLevelConfig(config);
    const auditLogger = logger.child({ isAuditEvent: true });
    return RecordingAuditor.create({
      pluginId: plugin.getId(),
      inner: DefaultAuditorService.create(
        event =>
          log(auditLogger, levels[event.severityLevel], redactEvent(event)),
        { auth, httpAuth, plugin },
      ),
      isLogged: severity => isPrinted(levels[severity]),
      trail,
      auth,
      httpAuth,
    });
  },
});

function log(
  logger: LoggerService,
  level: 'debug' | 'info' | 'warn' | 'error',
  event: AuditorEvent,
) {
  const message = `${event.plugin}.${event.eventId}`;
  if (event.status === 'failed') {
    const { error, ...rest } = event;
    logger.child({ ...rest })[level](message, error);
  } else {
    logger[level](message, { ...event });
  }
}
