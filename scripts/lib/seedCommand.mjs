import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataDir } from './paths.mjs';
import { line, Problem, step } from './say.mjs';
import { syntheticEntities } from './synthetic/entities.mjs';

const ORGANIZATION = 'larkfield';
const REPOSITORY = 'synthetic-catalog';
/** Entities per file: the catalog reads a file in one piece. */
const PER_FILE = 250;
const usage = `npm run seed -- --entities <number> [--forge <address>]

Adds that many synthetic entities to the catalog of the running portal, as a
repository of the embedded Git host. --entities 0 takes them away again.`;

/** `npm run seed`: a large catalog to look at every page with. */
export async function main(args) {
  const { count, forge } = readOptions(args);
  const tokenFile = path.join(dataDir, 'secrets/forge-token');
  if (!fs.existsSync(tokenFile)) {
    throw new Problem('The portal has not run yet: start it with `npm start`.');
  }
  const token = fs.readFileSync(tokenFile, 'utf8');
  const authorization = `Basic ${Buffer.from(`portal:${token}`).toString('base64')}`;

  await step('Repository', () => createRepository(forge, authorization));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-seed-'));
  try {
    await step('Entities', note => {
      const files = writeCatalog(folder, count);
      note(`${count} in ${files} files`);
    });
    await step('Push', () =>
      push(folder, `${forge}/${ORGANIZATION}/${REPOSITORY}.git`, authorization),
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  line(
    '\nThe catalog reads them now; 10,000 take about two minutes. Take them away with `npm run seed -- --entities 0`.',
  );
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: { entities: { type: 'string' }, forge: { type: 'string' } },
  });
  const count = Number(values.entities);
  if (!Number.isInteger(count) || (count !== 0 && count < 20)) {
    throw new Problem(
      `--entities must be 0 or a whole number from 20 on, but is "${values.entities ?? ''}".\n\n${usage}`,
    );
  }
  return { count, forge: values.forge ?? 'http://localhost:7010' };
}

async function createRepository(forge, authorization) {
  const response = await fetch(`${forge}/api/v1/orgs/${ORGANIZATION}/repos`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: REPOSITORY,
      description: 'Synthetic entities, to see the portal with a large catalog',
    }),
  }).catch(error => {
    throw new Problem(
      `The Git host at ${forge} does not answer (${error.cause?.code ?? error.message}). Start the portal with \`npm start\`, or name the host with --forge.`,
    );
  });
  // 409: an earlier seed made it.
  if (response.status !== 201 && response.status !== 409) {
    throw new Problem(
      `The Git host refused to create ${REPOSITORY}: ${response.status} ${await response.text()}`,
    );
  }
}

/** JSON documents are YAML documents, and are written and read faster. */
function writeCatalog(folder, count) {
  const entities = count === 0 ? [] : syntheticEntities(count);
  const targets = [];
  for (let start = 0; start < entities.length; start += PER_FILE) {
    const name = `entities-${targets.length + 1}.yaml`;
    const documents = entities
      .slice(start, start + PER_FILE)
      .map(entity => JSON.stringify(entity));
    fs.writeFileSync(path.join(folder, name), documents.join('\n---\n'));
    targets.push(`./${name}`);
  }
  const location = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name: REPOSITORY },
    spec: { type: 'url', targets },
  };
  fs.writeFileSync(
    path.join(folder, 'catalog-info.yaml'),
    JSON.stringify(location),
  );
  return targets.length;
}

function push(folder, url, authorization) {
  const git = (...args) => {
    const result = spawnSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    });
    if (result.status !== 0) {
      throw new Problem(`git ${args[0]} failed:\n${result.stderr}`);
    }
  };
  // In the environment, not in an argument that other users could list.
  process.env.GIT_CONFIG_COUNT = '1';
  process.env.GIT_CONFIG_KEY_0 = 'http.extraHeader';
  process.env.GIT_CONFIG_VALUE_0 = `Authorization: ${authorization}`;
  git('init', '--quiet', '--initial-branch=main');
  const remote = spawnSync('git', [
    '-C',
    folder,
    'fetch',
    '--quiet',
    url,
    'main',
  ]);
  if (remote.status === 0) {
    // On top of the last seed, because the default branch takes no force push.
    git('reset', '--soft', 'FETCH_HEAD');
  }
  git('add', '--all');
  git(
    '-c',
    'user.name=Callboard',
    '-c',
    'user.email=callboard@larkfield.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Set the synthetic entities',
  );
  git('push', '--quiet', url, 'HEAD:refs/heads/main');
}
