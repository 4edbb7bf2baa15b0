const OPEN = 0;
const ENDED = 1;
const COMMITTING = 2;

/**
 * Shared by a worker and who waits for it, so that a build is either ended or
 * put in place, never half of both.
 */
export class CommitGate {
  private readonly state: Int32Array;

  /** @param memory of `CommitGate.memory()` */
  constructor(memory: SharedArrayBuffer) {
    this.state = new Int32Array(memory);
  }

  static memory(): SharedArrayBuffer {
    return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  }

  /** @returns whether the build may be put in place; it cannot be ended from then on */
  commit(): boolean {
    return Atomics.compareExchange(this.state, 0, OPEN, COMMITTING) === OPEN;
  }

  /** @returns whether the build can be ended; it cannot be put in place from then on */
  end(): boolean {
    return Atomics.compareExchange(this.state, 0, OPEN, ENDED) !== COMMITTING;
  }
}
