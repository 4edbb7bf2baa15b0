import type { Entity } from '@backstage/catalog-model';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import type { ActiveCollector } from './ActiveCollector';
import { collectOne } from './collectOne';
import type { CollectionMetrics } from './CollectionMetrics';
import type {
  CollectionClaim,
  CollectionResult,
  CollectionStore,
} from './CollectionStore';
import { Places } from './Places';
import type { ResultWriter } from './ResultWriter';

/** Claims hold for five minutes; one that waited so long is not begun any more. */
const LATEST_START_MS = 3 * 60_000;
/** How many times more claims are taken than can be under way. */
const AHEAD = 8;
/** When to try again without the entity, in milliseconds. */
const UNREADABLE_MS = 30_000;

/** What {@link CollectionRuns} needs. */
export interface CollectionRunsOptions {
  collectors: readonly ActiveCollector[];
  entities: { read(refs: readonly string[]): Promise<Map<string, Entity>> };
  /** The files that checks ask for. */
  files(): readonly FileRead[];
  metrics: CollectionMetrics;
  store: Pick<CollectionStore, 'hold'>;
  writer: Pick<ResultWriter, 'write'>;
}

/** A collector with those that wait for it in this process. */
interface Line {
  collector: ActiveCollector;
  places: Places;
  taken: number;
  /** When a source that asked for a pause may be asked again, by the clock of the process. */
  heldUntil: number;
}

/** Asks collectors for what was claimed, each for so many at a time as it allows. */
export class CollectionRuns {
  readonly #options: CollectionRunsOptions;
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #stopping = new AbortController();
  readonly #runs = new Set<Promise<unknown>>();

  constructor(options: CollectionRunsOptions) {
    this.#options = options;
    this.#lines = new Map(
      options.collectors.map(collector => [
        collector.id,
        {
          collector,
          places: new Places(collector.concurrency),
          taken: 0,
          heldUntil: 0,
        },
      ]),
    );
  }

  /** How many more claims of a source can be taken. */
  roomOf(source: string): number {
    const line = this.#lines.get(source);
    return line
      ? Math.max(0, line.collector.concurrency * AHEAD - line.taken)
      : 0;
  }

  /**
   * Collects what was claimed.
   *
   * @param options.isUrgent - whether it passes by all that wait
   * @param options.onDone - called after each of them
   * @returns the results; each is written by then
   */
  async run(
    claims: readonly CollectionClaim[],
    options: { isUrgent: boolean; onDone?: () => void },
  ): Promise<CollectionResult[]> {
    const { isUrgent, onDone } = options;
    const takenAt = performance.now();
    const refs = new Set(claims.map(({ entityRef }) => entityRef));
    claims.forEach(({ source }) => this.#take(source, 1));
    const run = this.#options.entities
      .read([...refs])
      .catch(() => new Map<string, Entity>())
      .then(entities =>
        Promise.all(
          claims.map(claim => {
            const entity = entities.get(claim.entityRef);
            const one = () => this.#one(claim, { entity, takenAt });
            const places = this.#lines.get(claim.source)?.places;
            return (isUrgent || !places ? one() : places.use(one)).finally(
              () => {
                this.#take(claim.source, -1);
                onDone?.();
              },
            );
          }),
        ),
      )
      .finally(() => this.#runs.delete(run));
    this.#runs.add(run);
    return run;
  }

  /** Ends what is under way, and gives it back. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The portal is stopping'));
    await Promise.allSettled(this.#runs);
  }

  #take(source: string, count: number) {
    const line = this.#lines.get(source);
    if (line) {
      line.taken += count;
    }
  }

  async #one(
    claim: CollectionClaim,
    { entity, takenAt }: { entity: Entity | undefined; takenAt: number },
  ): Promise<CollectionResult> {
    const { metrics, writer } = this.#options;
    const isLate = performance.now() - takenAt > LATEST_START_MS;
    const result = await this.#collect(claim, {
      entity,
      isTooLate: isLate || this.#stopping.signal.aborted,
    });
    await writer.write(result);
    metrics.finished(claim.source, result.outcome);
    return result;
  }

  async #collect(
    claim: CollectionClaim,
    { entity, isTooLate }: { entity: Entity | undefined; isTooLate: boolean },
  ): Promise<CollectionResult> {
    const { files, store } = this.#options;
    const line = this.#lines.get(claim.source);
    if (isTooLate || !line || performance.now() < line.heldUntil) {
      return { ...claim, outcome: 'released' };
    }
    if (!entity) {
      // It is gone, or the catalog is away.
      return {
        ...claim,
        outcome: 'postponed',
        error: 'The entity could not be read',
        nextMs: UNREADABLE_MS,
      };
    }
    return collectOne({
      claim,
      collector: line.collector,
      entity,
      files: files(),
      stopping: this.#stopping.signal,
      async hold(ms, reason) {
        line.heldUntil = performance.now() + ms;
        await store.hold(claim.source, ms, reason);
      },
    });
  }
}
