import path from 'node:path';
import { root } from './paths.mjs';
import { Problem, line } from './say.mjs';

const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');

/** Backend and app in development: both reload when a file changes. */
export function startDevelopment({ children, toolchain, files, env, fail }) {
  const configs = files.flatMap(file => ['--config', file]);
  for (const name of ['backend', 'app']) {
    children.start(name, {
      command: toolchain.node,
      args: [cli, 'package', 'start', ...configs],
      cwd: path.join(root, 'packages', name),
      env: { ...env, NODE_ENV: 'development' },
      onExit: ended => fail(endedProblem(name, ended)),
    });
  }
}

/**
 * The built backend, which serves the built app as well.
 *
 * @param options.onKilled what to do instead of failing when it gets SIGKILL
 * @returns its process id
 */
export function startProduction(options) {
  const { children, toolchain, files, env, fail, entry, onKilled } = options;
  return children.start('backend', {
    command: toolchain.node,
    args: [entry, ...files.flatMap(file => ['--config', file])],
    // Relative file locations in the configuration count from here.
    cwd: path.join(root, 'packages/backend'),
    env: { ...env, NODE_ENV: 'production' },
    onExit: ended =>
      ended.signal === 'SIGKILL' && onKilled
        ? onKilled()
        : fail(endedProblem('backend', ended)),
  });
}

/**
 * Waits until an address answers with success.
 *
 * @param signal ends the wait, when the process that should answer has ended
 */
export async function waitUntilUp(url, signal) {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      await response.arrayBuffer();
      if (response.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
  throw signal.reason;
}

export function printAddresses({ app, backend, forge }) {
  line();
  line(`  Callboard    ${app.url}`);
  if (backend.url !== app.url) {
    line(`  Backend      ${backend.url}`);
  }
  if (forge) {
    line(`  Git host     http://localhost:${forge.port}`);
  }
  line();
  line('  Ctrl-C stops everything. Logs are in .data/logs.');
}

function endedProblem(name, { code, logFile, recent }) {
  return new Problem(
    `The ${name} ended (code ${code}). The last lines of ${logFile}:\n\n${recent}`,
  );
}
