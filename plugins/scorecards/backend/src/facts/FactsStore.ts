import type { JsonObject } from '@backstage/types';
import type { FactPushResult } from '@callboard/plugin-scorecards-common';
import type { FactReader } from './FactReader';

/** Keeps what is known of entities. */
export interface FactsStore extends FactReader {
  /**
   * Writes what was pushed for one source, all or nothing. Sets that are older
   * than what is known are left out; no entity may be there twice.
   */
  push(source: string, sets: readonly NewFacts[]): Promise<FactPushResult>;
  /** Which of the given references are of no entity that scorecards know. */
  findUnknown(entityRefs: readonly string[]): Promise<string[]>;
  /**
   * What evaluation has to hear of by now: values that changed, collections
   * that failed, facts that expired. They stay until {@link markTold}.
   */
  readUntold(limit: number): Promise<UntoldFacts[]>;
  /** Remembers that evaluation knows, unless there is something newer. */
  markTold(facts: readonly UntoldFacts[]): Promise<void>;
}

/** Values of one entity, by a source that is known from elsewhere. */
export interface NewFacts {
  entityRef: string;
  values: JsonObject;
  observedAt: Date;
  expiresAt: Date;
}

/** A set of facts that others have to hear of. */
export interface UntoldFacts {
  entityRef: string;
  source: string;
  /** What marks this change, as the database wrote it. */
  tellAt: string;
}
