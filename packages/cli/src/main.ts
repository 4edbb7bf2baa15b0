import path from 'node:path';
import { SiteBuilder } from '@callboard/plugin-docs-engine-node';
import { runCli } from './runCli';
import { processTerminal } from './Terminal';

/** Version of the compiler in the bundle beside, set when it is made. */
declare const CALLBOARD_ENGINE: string;

/** Read when there is something to build. */
const SMALL = path.join(__dirname, 'small.cjs');

const interrupt = new AbortController();
const onSignal = () => interrupt.abort(new Error('Interrupted.'));
process.once('SIGINT', onSignal);
process.once('SIGTERM', onSignal);

const args = process.argv.slice(2);

const builder = new SiteBuilder({
  script: {
    file: path.join(__dirname, 'worker.cjs'),
    execArgv: [],
    data: { execArgv: process.execArgv },
  },
  engine: CALLBOARD_ENGINE,
  // While docs are served, this thread answers browsers.
  buildSmall:
    args[1] === 'build'
      ? (job, listeners) => require(SMALL).buildSmall(job, listeners)
      : undefined,
});

/** Taking the heap apart, as Node does when nothing is left to do, takes longer than to end. */
function exitWhenTold() {
  process.stdout.write('', () =>
    process.stderr.write('', () => process.exit()),
  );
}

runCli(args, processTerminal(), {
  builder,
  env: process.env,
  signal: interrupt.signal,
}).then(async code => {
  process.exitCode = code;
  await builder.close();
  exitWhenTold();
});
