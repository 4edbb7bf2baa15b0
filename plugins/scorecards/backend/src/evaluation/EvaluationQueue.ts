/** What of an entity is to be evaluated again. */
export interface Reevaluation {
  /** Whom; all entities when absent. */
  entityRefs?: readonly string[];
  /** Only checks that read one of these sources (`entity` stands for the entity itself). */
  sources?: readonly string[];
  /** Only these checks. */
  checks?: readonly string[];
}

/** Takes what changed, and has it evaluated by one of the workers. */
export interface EvaluationQueue {
  /** Adding the same twice is evaluated once. Takes part in a transaction only by its own. */
  enqueue(what: Reevaluation): Promise<void>;
  /** Evaluates what is queued for one entity now, and waits for it. */
  evaluateNow(entityRef: string): Promise<void>;
}
