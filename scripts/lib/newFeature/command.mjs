import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from '../paths.mjs';
import { line, Problem } from '../say.mjs';
import { planFeature } from './newFeature.mjs';
import { writeFormatted } from './writeFormatted.mjs';

const usage = `yarn new:feature <domain> <feature> [--singular <word>]

  <domain>    a folder of plugins/, existing or new, such as "community"
  <feature>   what it holds, in the plural, such as "polls"
  --singular  the singular, where it is irregular

Makes the slice through common, backend and frontend, with its tests, and adds
it to the app, the backend and ARCHITECTURE.md.`;

/** `yarn new:feature` */
export async function main(args) {
  const request = read(args);
  if (!request) {
    line(usage);
    return;
  }
  const { names, files } = planFeature({ root, now: new Date(), ...request });
  await writeFormatted(root, files);
  for (const file of [...files.keys()].sort()) {
    line(`  ${file}`);
  }
  line();
  install();
  line(`Next:
  1. Put the word into docs/domain-language.md.
  2. Give it the right fields: plugins/${names.domain}/common/src/${names.features}/types.ts and schemas.ts,
     and the columns: plugins/${names.domain}/backend/migrations/${names.migration}.js.
  3. Run its tests while \`npm start\` is running: yarn test:unit plugins/${names.domain}
  4. See it: http://localhost:3000/${names.domain}/${names.features}`);
}

function read(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        singular: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${error.message}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    return undefined;
  }
  if (positionals.length !== 2) {
    throw new Problem(usage);
  }
  const [domain, feature] = positionals;
  return { domain, feature, singular: values.singular };
}

/** New packages are found only once they are linked. */
function install() {
  // Yarn puts itself on the path of its scripts, as a program of the system.
  const done =
    process.env.npm_execpath?.includes('yarn') &&
    spawnSync('yarn', ['install'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0;
  if (!done) {
    line('Run `yarn install` to link the packages.\n');
  }
}
