/** Has facts collected out of turn. */
export interface FactCollection {
  /**
   * Collects all facts of an entity now, and waits for them.
   *
   * @param options.timeoutMs - after which it gives up waiting
   * @returns the sources that failed
   */
  collectNow(
    entityRef: string,
    options: { timeoutMs: number },
  ): Promise<string[]>;
  /** Lets a source be asked for all its entities again, such as after a check asks for another file. */
  collectAgain(source: string): Promise<void>;
}
