import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir, logsDir, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { Problem } from './say.mjs';

const NODE_MAJORS = [22, 24];
const toolchainDir = path.join(dataDir, 'toolchain');
const binDir = path.join(toolchainDir, 'node_modules/.bin');

/**
 * Makes sure that git, a Node that Backstage supports and Yarn 4 can be run.
 * What is missing of Node and Yarn comes through npm into `.data/toolchain`.
 *
 * @returns `{ node, yarn, env }`: absolute path of node, arguments that run
 *   Yarn with it, and an environment whose PATH finds both
 */
export async function prepareToolchain(note) {
  requireProgram('git', 'Install it, for example with `apt-get install git`.');
  requireProgram('npm', 'It comes with Node: https://nodejs.org.');

  const ownNode = NODE_MAJORS.includes(major(process.versions.node));
  const wanted = [
    ...(ownNode ? [] : [[nodePackage(), `${NODE_MAJORS[0]}`]]),
    ['@yarnpkg/cli-dist', yarnVersion()],
  ];
  const missing = wanted.filter(([name, version]) => !has(name, version));
  if (missing.length > 0) {
    fs.mkdirSync(toolchainDir, { recursive: true });
    const specs = missing.map(([name, version]) => `${name}@${version}`);
    await runLogged(
      'npm',
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--prefix',
        toolchainDir,
        ...specs,
      ],
      {
        cwd: toolchainDir,
        log: path.join(logsDir, 'toolchain.log'),
        what: `Installing ${specs.join(' and ')} through npm`,
      },
    );
    note(`brought ${specs.join(', ')}`);
  }

  const node = ownNode ? process.execPath : path.join(binDir, 'node');
  return {
    node,
    yarn: [
      path.join(toolchainDir, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js'),
    ],
    env: {
      ...process.env,
      PATH: [path.dirname(node), binDir, process.env.PATH].join(path.delimiter),
    },
  };
}

function requireProgram(name, advice) {
  if (spawnSync(name, ['--version'], { stdio: 'ignore' }).error) {
    throw new Problem(`${name} is not installed. ${advice}`);
  }
}

function yarnVersion() {
  const manifest = readJson(path.join(root, 'package.json'));
  return manifest.packageManager.replace('yarn@', '');
}

/** The packages that hold Node's binary, one per platform. */
function nodePackage() {
  const { platform, arch } = process;
  const prefix =
    platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${arch}`;
}

function has(name, version) {
  const file = path.join(toolchainDir, 'node_modules', name, 'package.json');
  if (!fs.existsSync(file)) {
    return false;
  }
  const installed = readJson(file).version;
  return installed === version || `${major(installed)}` === version;
}

function major(version) {
  return Number(version.split('.')[0]);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
