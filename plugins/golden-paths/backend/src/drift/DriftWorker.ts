import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import type { DefaultUpdatePlans } from './DefaultUpdatePlans';
import type { DriftClaim, DriftStore } from './DriftStore';
import { HostHolds } from './HostHolds';

/** Comparisons at a time, in one process. */
const PLACES = 2;
/** Pause between two looks into the queue when nothing was due, in milliseconds. */
const LOOK_MS = 2_000;
/** Pause after the database could not be reached, in milliseconds. */
const FAILURE_MS = 10_000;
/** Pause after each comparison, for the host and for others in the process. */
const PAUSE_MS = 50;
/** First pause after a host could not be reached; doubled each time. */
const RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 6 * 60 * 60_000;
/** How long a host is left alone after it could not be reached. */
const HOLD_MS = 30_000;
/** Errors that say what is wrong with a template or repository. */
const PROBLEMS = ['InputError', 'NotFoundError'];

/** What {@link DriftWorker} needs. */
export interface DriftWorkerOptions {
  logger: LoggerService;
  plans: Pick<DefaultUpdatePlans, 'compare' | 'describeUnknown'>;
  store: DriftStore;
  /** How often each is looked at without being asked for, in milliseconds. */
  everyMs: number;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Compares what is due, together with the workers of other replicas. */
export class DriftWorker {
  readonly #options: DriftWorkerOptions;
  readonly #holds = new HostHolds();
  readonly #stopping = new AbortController();
  #waking = new AbortController();
  #running: Promise<void>[] = [];

  constructor(options: DriftWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = Array.from({ length: PLACES }, () => this.#run());
  }

  /** Looks into the queue now. */
  wake(): void {
    this.#waking.abort();
    this.#waking = new AbortController();
  }

  /** Ends after the comparisons that have begun. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waking.abort();
    await Promise.all(this.#running);
  }

  /** Compares all that is due, one after the other; for tests. */
  async runDue(): Promise<void> {
    while (await this.#step()) {
      // Until nothing is left.
    }
  }

  async #run() {
    const { logger, sleep } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let pause = PAUSE_MS;
      try {
        pause = (await this.#step()) ? PAUSE_MS : LOOK_MS;
      } catch (error) {
        pause = FAILURE_MS;
        logger.warn('Services could not be compared', toError(error));
      }
      await sleep(pause, AbortSignal.any([signal, this.#waking.signal]));
    }
  }

  /** @returns whether something was due */
  async #step(): Promise<boolean> {
    const { everyMs, plans, store } = this.#options;
    const [claim] = await store.claim(1);
    if (!claim) {
      return false;
    }
    const heldMs = this.#holds.remaining(claim.repositoryUrl);
    if (heldMs > 0) {
      await store.putBack(claim, spread(heldMs));
      return true;
    }
    try {
      const { drift } = await plans.compare(claim);
      await store.finish(claim, { drift, nextMs: spread(everyMs) });
    } catch (error) {
      await this.#fail(claim, error);
    }
    return true;
  }

  async #fail(claim: DriftClaim, error: unknown) {
    const { everyMs, plans, store } = this.#options;
    const { message: problem } = toError(error);
    if (isError(error) && PROBLEMS.includes(error.name)) {
      const drift = await plans.describeUnknown(claim, problem);
      await store.finish(claim, { drift, nextMs: spread(everyMs) });
      return;
    }
    this.#holds.hold(claim.repositoryUrl, HOLD_MS);
    const nextMs = Math.min(RETRY_MS * 2 ** claim.attempts, LONGEST_RETRY_MS);
    await store.postpone(claim, { problem, nextMs: spread(nextMs) });
  }
}

/** So that what came at once does not come at once for ever. */
function spread(milliseconds: number): number {
  return milliseconds * (0.9 + Math.random() * 0.2);
}
