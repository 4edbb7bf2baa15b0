/** The process of a runner, as its portal sees it. */
export interface RunnerChild {
  pid: number | undefined;
  /** @param listener - gets the lines of its output and error output */
  onOutput(listener: (line: string, level: 'info' | 'warn') => void): void;
  onMessage(listener: (message: unknown) => void): void;
  /** @param listener - gets how it ended: `with code 1`, `by SIGKILL`, or why it never began */
  onEnd(listener: (how: string) => void): void;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts a runner. */
export type StartRunnerChild = () => RunnerChild;
