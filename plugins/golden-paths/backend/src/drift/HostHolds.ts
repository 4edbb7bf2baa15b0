/** Hosts that could not be reached, and until when they are left alone. */
export class HostHolds {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  /** @param now - the time in milliseconds; replaced in tests */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** How long the host of an address is still left alone, in milliseconds. */
  remaining(url: string | undefined): number {
    const until = this.#until.get(hostOf(url)) ?? 0;
    return Math.max(0, until - this.#now());
  }

  /** Leaves the host of an address alone for a while. */
  hold(url: string | undefined, milliseconds: number): void {
    this.#until.set(hostOf(url), this.#now() + milliseconds);
  }
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}
