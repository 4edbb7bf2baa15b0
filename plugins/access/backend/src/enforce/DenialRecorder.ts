import type { LoggerService } from '@backstage/backend-plugin-api';
import { describeRequest, requestOf } from '@callboard/backend-kit';
import type { AuditTrail, Denial } from '@callboard/backend-kit';
import { actorOf } from './actorOf';

const WINDOW_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** What a {@link DenialRecorder} needs. */
export interface DenialRecorderOptions {
  trail: AuditTrail;
  logger: LoggerService;
  /** Share of the denials that are recorded, from 0 to 1. */
  sampleRate: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** From 0 to below 1. */
  random?: () => number;
}

/**
 * Puts denials into the audit trail, a share of them, and the same denial not
 * more than once a minute: pages ask again and again.
 */
export class DenialRecorder {
  readonly #options: Required<DenialRecorderOptions>;
  /** When each was recorded, oldest first. */
  readonly #recorded = new Map<string, number>();

  constructor(options: DenialRecorderOptions) {
    this.#options = { now: Date.now, random: Math.random, ...options };
  }

  /** Never fails: what was denied stays denied, recorded or not. */
  async record(denial: Denial): Promise<void> {
    const { trail, logger, sampleRate, now, random } = this.#options;
    const { actor, via } = actorOf(denial);
    const { name, attributes } = denial.permission;
    const [target, ...others] = denial.resourceRefs;
    const isOne = others.length === 0;
    const isNew = this.#isNew([actor, name, isOne ? target : '*'].join('\n'));
    if (!isNew || random() >= sampleRate) {
      return;
    }
    try {
      await trail.record({
        at: new Date(now()).toISOString(),
        pluginId: 'permission',
        eventId: 'permission-denied',
        severity: 'medium',
        result: 'denied',
        ...(actor && { actor }),
        via,
        ...(isOne && target && { target }),
        ...describeRequest(requestOf(denial.credentials)),
        error: `This needs the permission ${name}`,
        meta: {
          permission: name,
          ...(attributes.action && { action: attributes.action }),
          ...(!isOne && { resources: denial.resourceRefs.length }),
        },
      });
    } catch (error) {
      logger.warn(`A denial of ${name} could not be recorded: ${error}`);
    }
  }

  #isNew(key: string): boolean {
    const at = this.#options.now();
    for (const [old, recordedAt] of this.#recorded) {
      const isFull = this.#recorded.size >= MOST_REMEMBERED;
      if (!isFull && at - recordedAt < WINDOW_MS) {
        break;
      }
      this.#recorded.delete(old);
    }
    if (this.#recorded.has(key)) {
      return false;
    }
    this.#recorded.set(key, at);
    return true;
  }
}
