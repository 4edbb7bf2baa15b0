import fs from 'node:fs';
import path from 'node:path';
import { attackEnvironment } from './attackEnvironment.mjs';
import { build } from './build.mjs';
import { Children } from './children.mjs';
import { dataDir, logsDir, root } from './paths.mjs';
import { startProduction, waitUntilUp } from './portal.mjs';
import { freePort } from './ports.mjs';
import { createDatabase } from './postgres/database.mjs';
import { portalEnvironment } from './environment.mjs';

/**
 * Runs the end-to-end tests against the built portal, on a database and a Git
 * host of their own.
 *
 * @param reportFile where Playwright writes its JSON report
 * @param capture runs node with arguments and collects its output
 */
export async function browserTests(context, reportFile, capture) {
  const { toolchain, connection, chromium, env } = context;
  const entry = await build(toolchain, () => {});
  const name = `e2e_${Date.now()}`;
  await createDatabase(connection, name);
  const forgeDir = path.join(dataDir, 'e2e-git');
  const docsDir = path.join(dataDir, 'e2e-docs');
  for (const dir of [forgeDir, docsDir]) {
    fs.rmSync(dir, { recursive: true, force: true });
  }

  const attack = attackEnvironment(path.join(dataDir, 'e2e-keys'));
  const logs = path.join(logsDir, 'e2e');
  const port = await freePort();
  const portalEnv = {
    ...portalEnvironment(env, { production: true, port }),
    POSTGRES_HOST: connection.host,
    POSTGRES_PORT: `${connection.port}`,
    POSTGRES_USER: connection.user,
    POSTGRES_PASSWORD: connection.password,
    POSTGRES_DATABASE: name,
    APP_CONFIG_forge_dataDir: JSON.stringify(forgeDir),
    APP_CONFIG_techdocs_publisher_local_publishDirectory:
      JSON.stringify(docsDir),
    ...attack.portal,
  };
  const url = `http://localhost:${port}`;
  const ended = new AbortController();
  const children = new Children({
    verbose: false,
    record: false,
    logs,
  });
  const pidFile = path.join(logs, 'portal.pid');
  const startPortal = () => {
    const pid = startProduction({
      children,
      toolchain,
      entry,
      env: portalEnv,
      files: [path.join(root, 'app-config.yaml')],
      fail: problem => ended.abort(problem),
      // A test kills it, to see what survives.
      onKilled: startPortal,
    });
    fs.writeFileSync(pidFile, `${pid}`);
  };
  startPortal();
  const signal = AbortSignal.any([ended.signal, context.signal]);
  try {
    await waitUntilUp(`${url}/.backstage/health/v1/readiness`, signal);
    return await capture(
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config=e2e/playwright.config.ts',
      ],
      {
        ...context,
        signal,
        env: {
          ...env,
          PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
          CALLBOARD_URL: url,
          CALLBOARD_FORGE_URL: `http://localhost:${port + 2}`,
          FORGE_TOKEN: portalEnv.FORGE_TOKEN,
          CHROMIUM_PATH: chromium,
          CALLBOARD_PID_FILE: pidFile,
          CALLBOARD_LOG: path.join(logs, 'backend.log'),
          ...attack.tests,
        },
      },
    );
  } finally {
    await children.stop();
  }
}
