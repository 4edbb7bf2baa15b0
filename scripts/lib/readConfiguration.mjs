// Runs on its own, on a Node that Backstage supports, once packages are there.
// Prints the addresses as JSON, or explains on stderr what is wrong.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

const require = createRequire(path.join(root, 'packages/backend/package.json'));
const { ConfigSources, loadConfigSchema } = require('@backstage/config-loader');
const yaml = require('yaml');

const args = process.argv.slice(2);
const files = args.filter(arg => arg !== '--check');

try {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: files.flatMap(file => ['--config', file]),
      rootDir: root,
      watch: false,
    }),
  );
  if (args.includes('--check')) {
    await check(config);
  }
  process.stdout.write(JSON.stringify(addresses(config)));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}

async function check(config) {
  const schema = await loadConfigSchema({
    dependencies: ['app', 'backend'],
    packagePaths: [path.join(root, 'package.json')],
  });
  schema.process([{ data: config.get(), context: 'configuration' }], {
    visibility: ['frontend', 'backend', 'secret'],
  });
}

function addresses(config) {
  const app = config.getString('app.baseUrl');
  const backend = config.getString('backend.baseUrl');
  const listen = config.getOptional('backend.listen');
  const forge = config.getOptionalBoolean('forge.enabled')
    ? config.getNumber('forge.port')
    : undefined;
  return {
    app: { url: app, port: portOf(app, 'app.baseUrl') },
    backend: {
      url: backend,
      port: listenPort(listen) ?? portOf(backend, 'backend.baseUrl'),
    },
    ...(forge ? { forge: { port: forge } } : {}),
  };
}

function portOf(address, key) {
  if (!URL.canParse(address)) {
    throw new Error(
      `${key}: must be an address such as http://localhost:3000, but is "${address}"`,
    );
  }
  const url = new URL(address);
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function listenPort(listen) {
  const text =
    typeof listen === 'string' ? listen.split(':').pop() : listen?.port;
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `backend.listen.port: must be a number from 0 to 65535, but is "${text}"`,
    );
  }
  return port;
}

/** One line per mistake: the key as it is written in YAML, then what was expected. */
function explain(error) {
  const broken = files.find(file => !isYaml(file));
  if (broken) {
    return `  ${broken}: ${error.message}`;
  }
  const messages = error.messages ?? [error.message];
  return messages
    .map(message => {
      const found = message.match(/^Config (.*?)(?: \{ (.*) \})? at (\S+)$/);
      if (!found) {
        return `  ${message}`;
      }
      const [, rule, detail, pointer] = found;
      const key = pointer.slice(1).replaceAll('/', '.') || 'the top level';
      return `  ${key}: ${rule}${detail ? ` (${detail})` : ''}`;
    })
    .join('\n');
}

/** Whether a file can be read at all; the loader does not say which one it was. */
function isYaml(file) {
  try {
    yaml.parse(fs.readFileSync(file, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
