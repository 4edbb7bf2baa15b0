import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeSources } from '../sources.mjs';

const ORGANIZATION = 'larkfield';

/** A new repository with docs, ready to be pushed. */
export class DocsPush {
  #folder;
  #remote;

  /**
   * @param portal from `startPortal`
   * @param options `{ folder, name, pages, seed }`; pages of another seed are
   *   others, so that no cache knows them
   */
  static async prepare(portal, { folder, name, pages, seed }) {
    writeSources(folder, pages, seed);
    const config = path.join(folder, 'mkdocs.yml');
    fs.writeFileSync(
      config,
      fs.readFileSync(config, 'utf8').replace('- search', '- techdocs-core'),
    );
    fs.writeFileSync(path.join(folder, 'catalog-info.yaml'), entity(name));
    const git = (...args) =>
      execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    git('init', '-qb', 'main');
    git('add', '-A');
    git(
      '-c',
      'user.name=Bench',
      '-c',
      'user.email=bench@example.com',
      'commit',
      '-qm',
      'Docs',
    );
    await createRepository(portal, name);
    const remote = new URL(`${portal.forge}/${ORGANIZATION}/${name}.git`);
    remote.username = 'portal';
    remote.password = portal.token;
    return new DocsPush(folder, remote.href);
  }

  constructor(folder, remote) {
    this.#folder = folder;
    this.#remote = remote;
  }

  /** Elsewhere this work is done by another machine, so it yields to the portal here. */
  async push() {
    const pushed = promisify(execFile)(
      'git',
      ['push', '-q', this.#remote, 'main'],
      {
        cwd: this.#folder,
      },
    );
    os.setPriority(pushed.child.pid, os.constants.priority.PRIORITY_LOW);
    await pushed;
  }
}

async function createRepository({ forge, token }, name) {
  const response = await fetch(`${forge}/api/v1/orgs/${ORGANIZATION}/repos`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`portal:${token}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name }),
  });
  if (!response.ok) {
    throw new Error(`${response.status}: ${await response.text()}`);
  }
}

function entity(name) {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: documentation
  lifecycle: production
  owner: platform
`;
}
