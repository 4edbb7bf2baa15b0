type Step = { name: string; run: () => Promise<void> | void };
type Options = { graceMs?: number; signal?: NodeJS.EventEmitter; exit?: (code: number) => void };

/**
 * Runs the steps in order on SIGTERM and then exits. Takes 25 s at most: the
 * cluster kills at 30.
 */
export function onShutdown(steps: Step[], options: Options = {}): void {
  const { graceMs = 25_000, signal = process, exit = code => process.exit(code) } = options;
  let begun = false;

  signal.on('SIGTERM', async () => {
    if (begun) return;
    begun = true;
    const timer = setTimeout(() => exit(1), graceMs);
    timer.unref();
    let code = 0;
    for (const step of steps) {
      try {
        await step.run();
      } catch (error) {
        console.error(`shutdown step ${step.name} failed`, error);
        code = 1;
      }
    }
    clearTimeout(timer);
    exit(code);
  });
}
