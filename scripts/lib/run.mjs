import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './say.mjs';

/**
 * Runs a program to its end with its output in a file.
 *
 * @returns the output; rejects with a Problem that shows its last lines
 */
export async function runLogged(command, args, options) {
  const { log, what, tail = 25, ...spawnOptions } = options;
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'w');
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', output, output],
    });
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  fs.closeSync(output);
  const text = fs.readFileSync(log, 'utf8');
  if (code !== 0) {
    throw new Problem(
      `${what} failed (${code}). The last lines of ${log}:\n\n${lastLines(text, tail)}`,
    );
  }
  return text;
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
