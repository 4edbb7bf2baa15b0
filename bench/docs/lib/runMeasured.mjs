import { spawn } from 'node:child_process';
import path from 'node:path';
import { Problem } from '../../../scripts/lib/say.mjs';

const MEASURE = path.join(import.meta.dirname, 'runMeasured.py');

/**
 * Runs a command to its end.
 *
 * @param {string[]} command program and arguments
 * @param {object} options of `spawn`
 * @returns {Promise<{ wallMs: number, cpuMs: number, peakMb: number }>} from the
 *   start of the process to its end, with its children
 */
export async function runMeasured(command, options) {
  const child = spawn('/usr/bin/python3', [MEASURE, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const chunks = { stdout: [], stderr: [] };
  for (const name of Object.keys(chunks)) {
    child[name].on('data', chunk => chunks[name].push(chunk));
  }
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr] = Object.values(chunks).map(parts =>
    Buffer.concat(parts).toString('utf8'),
  );
  const { code, ...measured } = JSON.parse(
    stdout.trimEnd().split('\n').at(-1) || '{"code":"no answer"}',
  );
  if (code !== 0) {
    throw new Problem(
      `${command.join(' ')} ended with ${code}:\n${`${stdout}${stderr}`.slice(-2000)}`,
    );
  }
  return measured;
}
