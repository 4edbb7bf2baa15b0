import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { PROCESS_ROLE } from '@callboard/backend-kit';
import type { RunnerConfig } from './readRunnerConfig';
import type { RunnerChild } from './RunnerChild';

/** A debugger listens to one process, and each has a heap of its own size. */
const NOT_FOR_RUNNERS = /^--(inspect|watch|max-(old|semi)-space-size)/;
/** Rendering makes garbage fast; with more room for it, less is copied. */
const YOUNG_MB = 32;

/**
 * Starts the script of this portal once more, as its runner: with the same
 * arguments, so the same configuration.
 *
 * @param entry - the script, absolute
 * @param config - how many tasks it runs and how large its heap may grow
 */
export function forkRunner(
  entry: string,
  config: Pick<RunnerConfig, 'concurrentTasks' | 'memoryMb'>,
): RunnerChild {
  // The development server of Backstage talks to its own child only.
  const { BACKSTAGE_CLI_CHANNEL, ...env } = process.env;
  const child = fork(entry, process.argv.slice(2), {
    execArgv: [
      ...process.execArgv.filter(option => !NOT_FOR_RUNNERS.test(option)),
      `--max-old-space-size=${config.memoryMb}`,
      `--max-semi-space-size=${YOUNG_MB}`,
    ],
    env: {
      ...env,
      [PROCESS_ROLE]: 'runner',
      // Where the scaffolder of that process reads it.
      APP_CONFIG_scaffolder_concurrentTasksLimit: String(
        config.concurrentTasks,
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return {
    pid: child.pid,
    onOutput(listener) {
      const { stdout, stderr } = child;
      const read = (input: Readable | null, level: 'info' | 'warn') =>
        input &&
        createInterface({ input }).on('line', line => listener(line, level));
      read(stdout, 'info');
      read(stderr, 'warn');
    },
    onMessage: listener => child.on('message', listener),
    onEnd(listener) {
      child.once('error', error => listener(`because of ${error.message}`));
      child.once('exit', (code, signal) =>
        listener(signal ? `by ${signal}` : `with code ${code}`),
      );
    },
    kill: signal => child.kill(signal),
  };
}
