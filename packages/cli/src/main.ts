import path from 'node:path';
import { SiteBuilder } from '@callboard/plugin-docs-engine-node';
import { runCli } from './runCli';
import { processTerminal } from './Terminal';

/** Version of the compiler in the bundle beside, set when it is made. */
declare const CALLBOARD_ENGINE: string;

const interrupt = new AbortController();
const onSignal = () => interrupt.abort(new Error('Interrupted.'));
process.once('SIGINT', onSignal);
process.once('SIGTERM', onSignal);

const builder = new SiteBuilder({
  script: {
    file: path.join(__dirname, 'worker.cjs'),
    execArgv: [],
    data: { execArgv: process.execArgv },
  },
  engine: CALLBOARD_ENGINE,
});

runCli(process.argv.slice(2), processTerminal(), {
  builder,
  env: process.env,
  signal: interrupt.signal,
}).then(async code => {
  process.exitCode = code;
  await builder.close();
});
