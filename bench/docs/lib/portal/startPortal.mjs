import path from 'node:path';
import { portalEnvironment } from '../../../../scripts/lib/environment.mjs';
import { root } from '../../../../scripts/lib/paths.mjs';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { waitUntilUp } from '../../../../scripts/lib/portal.mjs';
import { createDatabase } from '../../../../scripts/lib/postgres/database.mjs';
import { Problem } from '../../../../scripts/lib/say.mjs';

const DATABASE = 'callboard';

/**
 * Starts what `npm start -- --production` runs, with the example company, on
 * data of its own.
 *
 * @param options `{ toolchain, connection, entry, children, folder }`
 * @returns `{ origin, forge, token, failed }`; `failed` is aborted when it ends
 */
export async function startPortal(options) {
  const { toolchain, connection, entry, children, folder } = options;
  await createDatabase(connection, DATABASE);
  const port = await freePort();
  const env = portalEnvironment(toolchain.env, { production: true, port });
  const inFolder = name => JSON.stringify(path.join(folder, name));
  const failed = new AbortController();
  children.start('bench-docs', {
    command: toolchain.node,
    args: [entry, '--config', path.join(root, 'app-config.yaml')],
    cwd: path.join(root, 'packages/backend'),
    env: {
      ...env,
      NODE_ENV: 'production',
      POSTGRES_HOST: connection.host,
      POSTGRES_PORT: `${connection.port}`,
      POSTGRES_USER: connection.user,
      POSTGRES_PASSWORD: connection.password,
      POSTGRES_DATABASE: DATABASE,
      APP_CONFIG_forge_dataDir: inFolder('git'),
      APP_CONFIG_techdocs_publisher_local_publishDirectory: inFolder('docs'),
      APP_CONFIG_docsEngine_cache_dir: inFolder('cache'),
    },
    onExit: ({ code, recent }) =>
      failed.abort(
        new Problem(`The portal ended (${code}). Its last lines:\n\n${recent}`),
      ),
  });
  const origin = `http://localhost:${port}`;
  await waitUntilUp(
    `${origin}/.backstage/health/v1/readiness`,
    AbortSignal.any([failed.signal, AbortSignal.timeout(120_000)]),
  );
  return {
    origin,
    forge: `http://${env.FORGE_HOST}`,
    token: env.FORGE_TOKEN,
    failed: failed.signal,
  };
}
