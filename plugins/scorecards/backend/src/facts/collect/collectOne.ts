import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import { checkValues } from '../checkValues';
import type { ActiveCollector } from './ActiveCollector';
import { backOffMs, holdMs, nextMs } from './backOff';
import type { CollectionClaim, CollectionResult } from './CollectionStore';
import { describeFailure } from './describeFailure';

/** Longest that a collector may take for an entity, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** What is needed to ask a collector for an entity. */
export interface CollectOneOptions {
  claim: CollectionClaim;
  collector: ActiveCollector;
  entity: Entity;
  files: readonly FileRead[];
  /** Ends at shutdown. */
  stopping: AbortSignal;
  /** Lets nobody ask the source for a while. */
  hold(ms: number, reason: string): Promise<void>;
}

/** Asks a collector for the facts of an entity. Never throws. */
export async function collectOne(
  options: CollectOneOptions,
): Promise<CollectionResult> {
  const { claim, collector, stopping, hold } = options;
  try {
    const values = checkValues(await ask(options));
    return {
      ...claim,
      outcome: 'collected',
      values,
      ttlMs: collector.ttlMs,
      nextMs: nextMs(collector.everyMs, { isFirst: !claim.previous }),
    };
  } catch (error) {
    if (stopping.aborted) {
      return { ...claim, outcome: 'released' };
    }
    const text = describeFailure(error);
    const pause = holdMs(error);
    if (pause === undefined) {
      const delay = backOffMs(claim.attempts);
      return { ...claim, outcome: 'failed', error: text, nextMs: delay };
    }
    await hold(pause, text);
    // After the hold, one after the other.
    const delay = pause * (1 + Math.random() / 4);
    return { ...claim, outcome: 'postponed', error: text, nextMs: delay };
  }
}

async function ask(options: CollectOneOptions): Promise<JsonObject> {
  const { claim, collector, entity, files, stopping } = options;
  const control = new AbortController();
  const stop = () => control.abort(stopping.reason);
  stopping.addEventListener('abort', stop);
  const timer = setTimeout(
    () => control.abort(new Error('It took longer than a minute')),
    TIMEOUT_MS,
  );
  const { signal } = control;
  try {
    // A collector that does not look at the signal must not hold others up.
    return await Promise.race([
      collector.collector.collect({
        entity,
        files,
        signal,
        ...(claim.previous && { previous: claim.previous }),
      }),
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}
