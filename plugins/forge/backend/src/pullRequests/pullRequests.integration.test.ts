import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { FORGE_PUSH_TOPIC } from '@callboard/plugin-forge-common';
import request from 'supertest';
import { Scenario, startScenario } from './__testUtils__/pullRequestScenario';

const LIST = '/api/forge/repositories/acme/web/pulls';

describe('/repositories/:org/:name/pulls', () => {
  let scenario: Scenario;
  let events: unknown[];

  /** Starts a portal whose callers may do what `deny` does not name. */
  const start = async (deny: string[] = []) => {
    events = [];
    const { mock } = mockServices.permissions;
    scenario = await startScenario({
      features: [
        mock({
          authorize: async requests =>
            requests.map(({ permission }) => ({
              result: deny.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            })),
        }).factory,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'mock', namespace: 'default' },
              spec: {
                profile: {
                  displayName: 'Grace Hopper',
                  email: 'grace@b.example',
                },
              },
            },
          ],
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            async publish({ topic, eventPayload }) {
              events.push({ topic, eventPayload });
            },
            async subscribe() {},
          }),
        }),
      ],
    });
    return request(scenario.forge.backend.server);
  };
  afterEach(() => scenario.forge.stop());

  it('lists in pages, by state, with counts', async () => {
    const portal = await start();
    await portal
      .get(LIST)
      .expect(200, { items: [], counts: { open: 0, merged: 0, closed: 0 } });
    for (const head of ['a', 'b', 'c']) {
      await scenario.branch(head, { [`${head}.md`]: head });
      await scenario.open(head);
    }
    await portal.post(`${LIST}/2/close`).expect(200);
    const { body: first } = await portal.get(`${LIST}?limit=2`).expect(200);
    expect(first).toMatchObject({
      items: [{ number: 3 }, { number: 2, state: 'closed' }],
      counts: { open: 2, merged: 0, closed: 1 },
    });
    const { body: second } = await portal
      .get(`${LIST}?limit=2&cursor=${first.nextCursor}`)
      .expect(200);
    expect(second.items).toMatchObject([{ number: 1 }]);
    expect(second.nextCursor).toBeUndefined();
    const { body: closed } = await portal.get(`${LIST}?state=closed`);
    expect(closed.items).toMatchObject([{ number: 2 }]);
    await portal.get(`${LIST}?state=stuck`).expect(400);
  });

  it('shows one with its commits and changes', async () => {
    const portal = await start();
    const head = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    await scenario.open('owners', 'Add owners');
    const { body } = await portal.get(`${LIST}/1`).expect(200);
    expect(body).toMatchObject({
      number: 1,
      title: 'Add owners',
      body: 'As *agreed*.',
      author: 'portal',
      headCommit: head,
      commits: 1,
      changedFiles: 1,
      mergeability: { status: 'clean' },
      headBranchCanBeDeleted: true,
    });
    expect(body).not.toHaveProperty('plannedMerge');
    const commits = await portal.get(`${LIST}/1/commits`).expect(200);
    expect(commits.body.items).toMatchObject([{ id: head }]);
    const changes = await portal.get(`${LIST}/1/changes`).expect(200);
    expect(changes.body).toMatchObject({
      changedFiles: 1,
      files: [
        {
          path: 'CODEOWNERS',
          change: 'added',
          hunks: [{ lines: [{ type: 'added', after: 1, text: '* @ada' }] }],
        },
      ],
    });
  });

  it('merges in the name of the caller, as a push would', async () => {
    const portal = await start();
    const head = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    await scenario.open('owners', 'Add owners');
    events = [];
    const { body } = await portal
      .post(`${LIST}/1/merge`)
      .send({ headCommit: head, deleteBranch: true })
      .expect(200);
    expect(body).toMatchObject({
      state: 'merged',
      mergedBy: 'user:default/mock',
      headBranchCanBeDeleted: false,
      commits: 1,
    });
    const { output } = await scenario.forge.git(
      scenario.clone,
      ...['ls-remote', 'origin', 'refs/heads/*'],
    );
    expect(output).toBe(`${body.mergeCommit}\trefs/heads/main\n`);
    await scenario.forge.git(scenario.clone, 'fetch', '-q', 'origin', 'main');
    const log = await scenario.forge.git(
      scenario.clone,
      ...['log', '-1', '--format=%an <%ae>: %s / %b', 'FETCH_HEAD'],
    );
    expect(log.output.trim()).toBe(
      'Grace Hopper <grace@b.example>: Merge pull request #1 from owners / Add owners',
    );
    expect(events).toContainEqual({
      topic: FORGE_PUSH_TOPIC,
      eventPayload: expect.objectContaining({
        repo: 'web',
        refs: [
          expect.objectContaining({
            ref: 'refs/heads/main',
            after: body.mergeCommit,
          }),
          {
            ref: 'refs/heads/owners',
            before: head,
            after: '0'.repeat(40),
          },
        ],
      }),
    });
    expect(events).toContainEqual({
      topic: 'forge.pull-request',
      eventPayload: expect.objectContaining({ state: 'merged' }),
    });
    await portal.post(`${LIST}/1/merge`).send({}).expect(409);
    await portal.post(`${LIST}/1/reopen`).expect(409);
    await portal.post(`${LIST}/1/close`).expect(409);
  });

  it('lets those without the permission look, and nothing else', async () => {
    const portal = await start(['forge.pull-request.update']);
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    await scenario.open('owners');
    await portal.get(`${LIST}/1`).expect(200);
    for (const act of ['merge', 'close', 'reopen']) {
      const { body } = await portal
        .post(`${LIST}/1/${act}`)
        .send({})
        .expect(403);
      expect(body.error.message).toContain('forge.pull-request.update');
    }
    await portal.get(`${LIST}/1`).expect(200);
  });

  it('is closed to those who may not see repositories, or did not sign in', async () => {
    const portal = await start(['forge.repository.read']);
    await portal.get(LIST).expect(403);
    await portal
      .post(`${LIST}/1/merge`)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it.each([
    ['/1', 404],
    ['/0', 400],
    ['/x', 400],
    ['/99999999999', 400],
    ['/1/changes', 404],
  ])('answers %s with %d', async (path, status) => {
    const portal = await start();
    await portal.get(`${LIST}${path}`).expect(status);
    await portal
      .get(`/api/forge/repositories/acme/none/pulls${path}`)
      .expect(status);
  });
});
