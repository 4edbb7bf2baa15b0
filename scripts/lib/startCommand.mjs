import { build } from './build.mjs';
import { Children, stopLeftovers } from './children.mjs';
import { configFiles, readConfiguration } from './configuration.mjs';
import { requireSpace } from './disk.mjs';
import { portalEnvironment } from './environment.mjs';
import { installPackages } from './install.mjs';
import { readOptions, usage } from './options.mjs';
import { root } from './paths.mjs';
import {
  printAddresses,
  startDevelopment,
  startProduction,
  waitUntilUp,
} from './portal.mjs';
import { requirePorts } from './ports.mjs';
import { openDatabase } from './postgres/database.mjs';
import { bold, exitWith, line, seconds, step } from './say.mjs';
import { prepareToolchain } from './toolchain.mjs';

const READINESS = '/.backstage/health/v1/readiness';
const SPARE_DISK = 300 * 1024 ** 2;

/** `npm start`: everything from an empty checkout to a portal that answers. */
export async function main(args) {
  const started = performance.now();
  const failed = new AbortController();
  const fail = problem => failed.abort(problem);
  let stop = async () => {};
  let stopping;
  const end = async code => {
    stopping ??= stop();
    await stopping;
    process.exit(code);
  };
  process.once('SIGINT', () => end(0));
  process.once('SIGTERM', () => end(0));

  try {
    const options = readOptions(args);
    if (options.help) {
      line(usage);
      return;
    }
    line(bold('Callboard'));
    const toolchain = await step('Toolchain', prepareToolchain);
    await step('Packages', note => installPackages(toolchain, note));
    await step('Earlier start', stopLeftovers);

    const environment = portalEnvironment(toolchain.env, options);
    const files = configFiles(options);
    const addresses = await step('Configuration', note =>
      readConfiguration(files, { toolchain, env: environment, note }),
    );
    await step('Ports', () => requirePorts(neededPorts(addresses, options)));
    requireSpace(root, SPARE_DISK, 'the portal');

    const entry = options.production
      ? await step('Build', note => build(toolchain, note))
      : undefined;
    const database = await step('PostgreSQL', openDatabase);
    const children = new Children(options);
    stop = async () => {
      await children.stop();
      database.stop();
    };

    const env = { ...environment, ...database.env };
    const start = { children, toolchain, files, env, fail, entry };
    await step('Portal', async () => {
      if (options.production) {
        startProduction(start);
      } else {
        startDevelopment(start);
      }
      await Promise.all([
        waitUntilUp(`${addresses.backend.url}${READINESS}`, failed.signal),
        waitUntilUp(addresses.app.url, failed.signal),
      ]);
    });
    printAddresses(addresses);
    line(`  Ready after ${seconds(performance.now() - started)}.\n`);

    await new Promise((_, reject) => {
      failed.signal.addEventListener('abort', () =>
        reject(failed.signal.reason),
      );
    });
  } catch (error) {
    if (stopping) {
      return;
    }
    await stop();
    exitWith(error);
  }
}

function neededPorts({ app, backend, forge }, { production }) {
  return [
    ...(production ? [] : [{ port: app.port, purpose: 'the app' }]),
    { port: backend.port, purpose: 'the backend' },
    ...(forge ? [{ port: forge.port, purpose: 'the Git host' }] : []),
  ];
}
