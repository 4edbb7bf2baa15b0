import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Entity } from '@backstage/catalog-model';
import { PullRequestDetails } from '@callboard/plugin-forge-common';
import { TestPortal } from '../__testUtils__/TestPortal';
import {
  FORGE_PASSWORD,
  publishRepository,
} from './__testUtils__/publishRepository';

jest.setTimeout(180_000);

describe('the fix templates, from the form to the merged pull request', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start();
  });
  afterAll(() => portal?.stop());
  afterEach(() => {
    portal.gitHost.refuse = () => false;
  });

  /** Pushes a repository with a component that has no README and no CODEOWNERS. */
  async function publish(name: string, files: Record<string, string> = {}) {
    const git = await publishRepository(portal, name, {
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name}, description: 'Sells "things"' }
spec: { type: service, lifecycle: production, owner: platform }
`,
      ...files,
    });
    await portal.entity('component', name);
    return git;
  }

  async function fix(template: string, values: Record<string, string>) {
    const { body } = await portal.create(template, values);
    return body.id;
  }

  const pullRequest = async (name: string, number = 1) =>
    (
      await portal.ask<PullRequestDetails>(
        'GET',
        `/forge/repositories/larkfield/${name}/pulls/${number}`,
      )
    ).body;

  const fileOnMain = async (name: string, file: string) => {
    const url = `http://${portal.gitHost.host}/larkfield/${name}/raw/branch/main/${file}`;
    const response = await fetch(url);
    return response.ok ? response.text() : undefined;
  };

  it.each([
    {
      template: 'fix-codeowners',
      file: 'CODEOWNERS',
      holds: '* @larkfield/platform',
    },
    { template: 'fix-readme', file: 'README.md', holds: 'Sells "things"' },
  ])('$template proposes $file, and it is there when merged', async c => {
    const name = `a-${c.template}`;
    await publish(name);
    const entityRef = `component:default/${name}`;
    const task = await portal.ended(await fix(c.template, { entityRef }));
    expect(task).toMatchObject({ status: 'completed' });
    expect(task.events.at(-1)?.body.output).toMatchObject({
      links: [
        {
          url: `http://${portal.gitHost.host}/larkfield/${name}/pulls/1`,
        },
        { url: `http://${portal.gitHost.host}/larkfield/${name}` },
        { entityRef },
      ],
      text: [],
    });
    expect(await fileOnMain(name, c.file)).toBeUndefined();
    expect(await pullRequest(name)).toMatchObject({
      state: 'open',
      mergeability: { status: 'clean' },
      changedFiles: 1,
      body: expect.stringContaining(entityRef),
    });

    const merged = await portal.ask(
      'POST',
      `/forge/repositories/larkfield/${name}/pulls/1/merge`,
      {},
    );
    expect(merged.status).toBe(200);
    expect(await fileOnMain(name, c.file)).toContain(c.holds);
  });

  it('finds nothing to do when the file is there', async () => {
    await publish('has-owners', { CODEOWNERS: '* @somebody\n' });
    const entityRef = 'component:default/has-owners';
    const task = await portal.ended(await fix('fix-codeowners', { entityRef }));
    expect(task).toMatchObject({ status: 'completed' });
    expect(task.events.at(-1)?.body.output).toMatchObject({
      links: [
        { url: expect.stringMatching(/\/larkfield\/has-owners$/) },
        { entityRef },
      ],
      text: [{ title: 'Nothing to do' }],
    });
    expect(await fileOnMain('has-owners', 'CODEOWNERS')).toBe('* @somebody\n');
  });

  it('says that the host refused, and a retry opens one pull request', async () => {
    await publish('second-try');
    portal.gitHost.refuse = request =>
      request.method === 'POST' && /\/pulls$/.test(request.url ?? '');
    const id = await fix('fix-codeowners', {
      entityRef: 'component:default/second-try',
    });
    const broken = await portal.ended(id);
    expect(broken.status).toBe('failed');
    expect(broken.events).toContainEqual(
      expect.objectContaining({
        body: expect.objectContaining({
          stepId: 'pull-request',
          status: 'failed',
          message: expect.stringContaining('does not let the portal work on'),
        }),
      }),
    );

    portal.gitHost.refuse = () => false;
    await portal.ask('POST', `/scaffolder/v2/tasks/${id}/retry`, {});
    expect(await portal.ended(id)).toMatchObject({ status: 'completed' });
    // Run once more from the form, it is the same pull request.
    const again = await portal.ended(
      await fix('fix-codeowners', {
        entityRef: 'component:default/second-try',
      }),
    );
    expect(again.events.at(-1)?.body.output).toMatchObject({
      links: expect.arrayContaining([
        expect.objectContaining({ url: expect.stringMatching(/\/pulls\/1$/) }),
      ]),
    });
    const { body } = await portal.ask<{ items: unknown[] }>(
      'GET',
      '/forge/repositories/larkfield/second-try/pulls',
    );
    expect(body.items).toHaveLength(1);
  });

  it('a merge has the catalog read the repository again', async () => {
    const git = await publish('described');
    await git('checkout', '-q', '-b', 'describe');
    const file = join(portal.folder, 'described', 'catalog-info.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Sells "things"', 'Sells less'));
    await git('commit', '-q', '-a', '-m', 'Describe it');
    await git('push', '-q', 'origin', 'describe');
    await fetch(
      `http://${portal.gitHost.host}/api/v1/repos/larkfield/described/pulls`,
      {
        method: 'POST',
        headers: {
          authorization: `token ${FORGE_PASSWORD}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          title: 'Describe it',
          head: 'describe',
          base: 'main',
        }),
      },
    );
    await portal.ask(
      'POST',
      '/forge/repositories/larkfield/described/pulls/1/merge',
      { style: 'squash' },
    );
    let description: string | undefined;
    for (let tries = 0; tries < 300 && description !== 'Sells less'; tries++) {
      await sleep(200);
      const entity = await portal.entity<Entity>('component', 'described');
      description = entity.metadata.description;
    }
    expect(description).toBe('Sells less');
  });
});
