import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { JsonObject } from '@backstage/types';

// The provider imports an ES module when it runs, which Jest's own module loader
// cannot do: a process of its own can.
const SCRIPT = `
const { GiteaEntityProvider } = require('@backstage/plugin-catalog-backend-module-gitea');
const { ConfigReader } = require('@backstage/config');
const messages = [];
const log = level => message => messages.push(level + ' ' + message);
const logger = { child: () => logger, info: log('info'), warn: log('warn'), error: log('error'), debug() {} };
const schedule = { run: task => task.fn() };
const connection = {
  async refresh() {},
  async applyMutation({ entities }) {
    const targets = entities.map(({ entity }) => entity.spec.target).sort();
    process.stdout.write(JSON.stringify({ targets }) + '\\n');
  },
};
const config = new ConfigReader(JSON.parse(process.argv[1]));
const [provider] = GiteaEntityProvider.fromConfig(config, { logger, schedule });
provider.connect(connection).then(() => process.stdout.write(JSON.stringify({ messages })));
`;

/** What one run of Backstage's own gitea provider found and logged. */
export async function discoverWithStockProvider(
  config: JsonObject,
): Promise<{ targets?: string[]; messages: string[] }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-e', SCRIPT, JSON.stringify(config)],
    { cwd: __dirname, timeout: 60_000 },
  );
  return Object.assign(
    {},
    ...stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
  );
}
