import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { workspaceManifests } from './install.mjs';
import { root } from './paths.mjs';
import { Problem } from './say.mjs';
import { hashFiles, stamp } from './stamp.mjs';

const reader = path.join(root, 'scripts/lib/readConfiguration.mjs');

/** The configuration files of a start, as absolute paths, least specific first. */
export function configFiles(options) {
  const local = path.join(root, 'app-config.local.yaml');
  return [
    path.join(root, 'app-config.yaml'),
    ...(fs.existsSync(local) ? [local] : []),
    ...options.configs,
  ];
}

/**
 * Reads where the portal will listen, and checks the configuration against the
 * schemas of all packages unless these very files passed before.
 *
 * @returns `{ app, backend, forge }`: `{ port, url }` each, forge optional
 */
export function readConfiguration(files, { toolchain, env, note }) {
  for (const file of files) {
    if (!fs.existsSync(file)) {
      throw new Problem(`There is no configuration file ${file}.`);
    }
  }
  const overrides = Object.entries(env).filter(([name]) =>
    name.startsWith('APP_CONFIG_'),
  );
  const inputs =
    hashFiles([...files, ...schemaFiles(), path.join(root, 'yarn.lock')]) +
    JSON.stringify(overrides);
  const valid = stamp('configuration');
  const check = !valid.matches(inputs);

  const result = spawnSync(
    toolchain.node,
    [reader, ...(check ? ['--check'] : []), ...files],
    { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (result.status !== 0) {
    throw new Problem(
      `The configuration is invalid.\n\n${result.stderr.trim()}\n\nRead from:\n${files
        .map(file => `  ${file}`)
        .join('\n')}`,
    );
  }
  if (check) {
    valid.write(inputs);
    note('checked');
  }
  return JSON.parse(result.stdout);
}

function schemaFiles() {
  return workspaceManifests()
    .map(manifest => path.join(path.dirname(manifest), 'config.d.ts'))
    .filter(file => fs.existsSync(file));
}
