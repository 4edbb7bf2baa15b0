import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';
import type {
  Drift,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';
import { TestPortal } from '../../__testUtils__/TestPortal';
import {
  FORGE_PASSWORD,
  publishRepository,
} from '../../pullRequest/__testUtils__/publishRepository';

const TEMPLATE = (
  version: string,
) => `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: worker
  title: Worker
  annotations:
    backstage.io/template-version: '${version}'
spec:
  owner: group:default/platform
  type: service
  parameters:
    - required: [name]
      properties:
        name: { type: string }
  steps:
    - id: preflight
      name: Check
      action: golden-paths:preflight
      input: { name: '\${{ parameters.name }}', owner: group:default/platform }
    - id: fetch
      name: Write
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
    - id: record
      name: Record
      action: golden-paths:record
    - id: publish
      name: Publish
      action: publish:gitea
      input:
        repoUrl: \${{ steps.preflight.output.repoUrl }}
        description: Works
        defaultBranch: main
`;

/** What services are made of, by path. */
export const SKELETON = {
  'skeleton/catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name }}
spec: { type: service, lifecycle: production, owner: group:default/platform }
`,
  'skeleton/README.md': '# ${{ values.name }}\n\n## Run\n\nnpm start\n',
  'skeleton/config.yaml': 'port: 80\n',
};
/** Entity ref of the template. */
export const WORKER = 'template:default/worker';
/** Entity ref of a service. */
export const refOf = (name: string) => `component:default/${name}`;

/** A portal with the template `worker` at its second version, and two services at its first. */
export class WorkerPortal {
  readonly portal: TestPortal;
  #git: (...args: string[]) => Promise<string> = async () => '';

  private constructor(portal: TestPortal) {
    this.portal = portal;
  }

  /** `mailer` can be updated as it is, and `printer` changed the same line. */
  static async start(): Promise<WorkerPortal> {
    const worker = new WorkerPortal(await TestPortal.start());
    const { portal } = worker;
    worker.#git = await worker.publish('worker-template', {
      'catalog-info.yaml': TEMPLATE('1.0.0'),
      ...SKELETON,
    });
    for (const name of ['mailer', 'printer']) {
      const { body } = await portal.create('worker', { name });
      const task = await portal.ended(body.id);
      if (task.status !== 'completed') {
        throw new Error(JSON.stringify(task.events.slice(-3)));
      }
      await portal.entity('component', name);
      await worker.drift(name, ({ state }) => state === 'current');
    }
    await worker.#change('printer', { 'config.yaml': 'port: 8080\n' });
    await worker.#change('worker-template', {
      'catalog-info.yaml': TEMPLATE('2.0.0'),
      'skeleton/config.yaml': 'port: 443\n',
      'skeleton/.editorconfig': 'root = true\n',
    });
    await worker.drift('mailer', ({ state }) => state === 'behind');
    await worker.drift('printer', ({ state }) => state === 'conflicts');
    return worker;
  }

  async publish(name: string, files: Record<string, string>) {
    return publishRepository(this.portal, name, files);
  }

  /** Reads from the API of golden paths. */
  async get<T>(path: string): Promise<T> {
    return (await this.portal.ask<T>('GET', `/golden-paths${path}`)).body;
  }

  async post<T>(path: string, body: JsonObject) {
    return this.portal.ask<T>('POST', `/golden-paths${path}`, body);
  }

  /** Asks the API of the forge about repositories of `larkfield`. */
  async forge<T>(method: string, path: string, body?: object): Promise<T> {
    const { host } = this.portal.gitHost;
    const response = await fetch(
      `http://${host}/api/v1/repos/larkfield/${path}`,
      {
        method,
        headers: {
          authorization: `token ${FORGE_PASSWORD}`,
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return JSON.parse(text || 'null');
  }

  /** Waits until what is kept of a service fits. */
  async drift(name: string, fits: (drift: Drift) => boolean) {
    const path = `/drift?entityRef=${refOf(name)}`;
    return this.#until(
      async () => (await this.get<{ items: Drift[] }>(path)).items.at(0),
      found => found !== undefined && fits(found),
    );
  }

  /** Waits until the newest update of a service is in a state. */
  async updateOf(name: string, state: string): Promise<TemplateUpdate> {
    const path = `/updates?entityRef=${refOf(name)}`;
    const found = await this.#until(
      () => this.get<{ items: TemplateUpdate[] }>(path),
      ({ items }) => items[0]?.state === state,
    );
    return found.items[0];
  }

  async stop() {
    await this.portal.stop();
  }

  async #until<T>(
    look: () => Promise<T>,
    fits: (found: T) => boolean,
  ): Promise<T> {
    for (let tries = 0; ; tries++) {
      const found = await look();
      if (fits(found)) {
        return found;
      }
      if (tries > 400) {
        const log = this.portal.log.slice(-4000);
        throw new Error(`Waited in vain: ${JSON.stringify(found)}\n${log}`);
      }
      await sleep(200);
    }
  }

  /** Pushes files to `main`. */
  async #change(name: string, files: Record<string, string>) {
    const folder = join(this.portal.folder, name);
    const git = this.#git;
    if (name !== 'worker-template') {
      const url = await git('remote', 'get-url', 'origin');
      await git('clone', '-q', url.replace('worker-template', name), folder);
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await git('-C', folder, 'add', '-A');
    await git('-C', folder, 'commit', '-q', '-m', 'Change');
    await git('-C', folder, 'push', '-q', 'origin', 'main');
  }
}
