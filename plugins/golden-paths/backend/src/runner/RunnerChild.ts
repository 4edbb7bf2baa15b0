/** The process of a runner, as its portal sees it. */
export interface RunnerChild {
  pid: number | undefined;
  onMessage(listener: (message: unknown) => void): void;
  /** @param listener - gets how it ended: `with code 1`, `by SIGKILL`, or why it never began */
  onEnd(listener: (how: string) => void): void;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts a runner. */
export type StartRunnerChild = () => RunnerChild;
