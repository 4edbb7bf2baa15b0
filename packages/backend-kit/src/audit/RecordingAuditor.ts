import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { actorOf } from './actorOf';
import type { AuditedEvent } from './audited';
import type { AuditRecord, AuditResult, AuditSeverity } from './AuditRecord';
import type { AuditTrail } from './AuditTrail';
import { describeRequest } from './describeRequest';
import { requestOf } from './requestOf';
import { targetOf } from './targetOf';

/** What the auditor of a plugin needs. */
export interface RecordingAuditorOptions {
  pluginId: string;
  /** Writes the log lines, as upstream's does. */
  inner: AuditorService;
  /** Whether lines of a severity come out of the log; making others costs. */
  isLogged(severity: AuditSeverity): boolean;
  trail: AuditTrail;
  auth: AuthService;
  httpAuth: HttpAuthService;
}

/**
 * The auditor service: logs what upstream's auditor logs, and hands each stage
 * of an event to the audit trail, where all of them carry one correlation id.
 */
export class RecordingAuditor implements AuditorService {
  readonly #options: RecordingAuditorOptions;

  static create(options: RecordingAuditorOptions) {
    return new RecordingAuditor(options);
  }

  private constructor(options: RecordingAuditorOptions) {
    this.#options = options;
  }

  async createEvent(
    event: AuditorServiceCreateEventOptions & AuditedEvent,
  ): Promise<AuditorServiceEvent> {
    const { inner, isLogged, trail, pluginId } = this.#options;
    const { credentials, ...given } = event;
    const options = {
      ...given,
      request: given.request ?? (credentials && requestOf(credentials)),
    };
    const severity = options.severityLevel ?? 'low';
    const logged = isLogged(severity)
      ? await inner.createEvent(options)
      : undefined;
    const shared = {
      pluginId,
      eventId: options.eventId,
      severity,
      ...(await this.#actorOf({ ...options, credentials })),
      ...describeRequest(options.request),
    };
    const record = (result: AuditResult, more?: Stage) => {
      const meta = { ...options.meta, ...more?.meta };
      return trail.record({
        ...shared,
        at: new Date().toISOString(),
        result,
        ...present(meta),
        ...(more?.error && { error: describeError(more.error) }),
      });
    };
    // That a read began says nothing that its outcome does not.
    if (severity !== 'low') {
      await record('started');
    }
    return {
      async success(more) {
        await logged?.success(more);
        await record('succeeded', more);
      },
      async fail(more) {
        await logged?.fail(more);
        await record(isRefusal(more.error) ? 'denied' : 'failed', more);
      },
    };
  }

  async #actorOf({ request, credentials, meta }: AuditedEvent) {
    const { auth, httpAuth } = this.#options;
    if (credentials) {
      return actorOf(credentials);
    }
    if (request) {
      return actorOf(await httpAuth.credentials(request));
    }
    const own = actorOf(await auth.getOwnServiceCredentials());
    // The scaffolder runs a template later, for the one who asked for it.
    const createdBy = meta?.createdBy;
    return typeof createdBy === 'string' && createdBy.startsWith('user:')
      ? { actor: createdBy, via: own.actor }
      : own;
  }
}

interface Stage {
  meta?: JsonObject;
  error?: Error;
}

function present(meta: JsonObject): Pick<AuditRecord, 'meta' | 'target'> {
  const target = targetOf(meta);
  return {
    ...(target && { target }),
    ...(Object.keys(meta).length > 0 && { meta }),
  };
}

function isRefusal(error: Error): boolean {
  return error?.name === 'NotAllowedError';
}

function describeError(error: Error): string {
  return `${error.name}: ${error.message}`;
}
