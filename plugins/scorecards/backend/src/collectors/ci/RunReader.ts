import type { HostedRepository } from '../hosts/HostedRepository';

/** How the checks of a commit ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled';

/** What ran on the default branch. */
export interface Runs {
  /** Whether something newer than {@link Runs.last} has not ended yet. */
  isRunning: boolean;
  /** The newest commit whose runs all ended; absent when there is none. */
  last?: {
    conclusion: Conclusion;
    /** ISO 8601. */
    at: string;
    url?: string;
  };
}

/** Reads runs of continuous integration on one kind of host. */
export interface RunReader {
  /** @returns undefined when there is no such repository */
  readRuns(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<Runs | undefined>;
}
