import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aCheck, aTrack } from './__testUtils__/standards';
import { startPortal } from './__testUtils__/startPortal';
import type { StartPortalOptions } from './__testUtils__/startPortal';

const API = '/api/scorecards';
const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
};

describe('checks and tracks', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;

  const start = async (options: Partial<StartPortalOptions> = {}) => {
    backend = await startPortal({
      database: database.name,
      entities: [shop],
      ...options,
    });
    return request(backend.server);
  };

  beforeEach(async () => {
    database = await testDatabase('scorecards standards');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('are created, changed and removed, and keep their versions', async () => {
    const portal = await start();
    const path = `${API}/checks/has-owner`;
    const { id, ...body } = aCheck('has-owner');
    const { body: created } = await portal.put(path).send(body).expect(200);
    expect(created).toEqual({
      id,
      ...body,
      version: 1,
      source: { type: 'portal' },
      updatedAt: expect.any(String),
      updatedBy: mockCredentials.user().principal.userEntityRef,
    });
    // The same again changes nothing.
    await portal.put(path).send(created).expect(200, created);

    const { body: changed } = await portal
      .put(path)
      .send({ ...created, severity: 'high', message: 'It matters' })
      .expect(200);
    expect(changed).toMatchObject({ version: 2, severity: 'high' });
    await portal.get(path).expect(200, changed);
    await portal.get(`${API}/checks`).expect(200, { items: [changed] });

    await portal.delete(path).expect(200, { campaigns: [] });
    await portal.get(path).expect(404);
    await portal.get(`${API}/checks`).expect(200, { items: [] });
    const { body: versions } = await portal.get(`${path}/versions`);
    expect(versions.items).toMatchObject([
      { version: 2, message: 'It matters', definition: { severity: 'high' } },
      { version: 1, definition: { id, ...body } },
    ]);
  });

  it('tell the second of two who change one at the same time who was first', async () => {
    const portal = await start();
    const path = `${API}/checks/a`;
    await portal.put(path).send(aCheck('a')).expect(200);
    const answers = await Promise.all(
      ['low', 'high'].map(severity =>
        portal.put(path).send({ ...aCheck('a'), severity, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.message).toMatch(
      /^user:default\/mock changed the check a at .+: it is at version 2, and you changed version 1$/,
    );
    await portal
      .put(path)
      .send({ ...aCheck('a'), version: 0 })
      .expect(409)
      .expect(({ body }) =>
        expect(body.error.message).toContain('There is a check a already'),
      );
  });

  it('name all that is wrong, with paths', async () => {
    const portal = await start();
    const { body } = await portal
      .put(`${API}/checks/a`)
      .send({
        ...aCheck('a'),
        rule: { $all: [{ 'entity.kind': { $resembles: 'x' } }] },
        appliesTo: { 'facts.git.commits': 1 },
      })
      .expect(400);
    expect(body.error.problems).toMatchObject([
      { path: expect.stringMatching(/^appliesTo\b/), severity: 'error' },
      { path: expect.stringMatching(/^rule\b/), severity: 'error' },
    ]);
    const { body: inForm } = await portal
      .put(`${API}/tracks/t`)
      .send({ ...aTrack('t'), owner: 'platform', levels: [{}] })
      .expect(400);
    expect(
      inForm.error.problems.map(({ path }: { path: string }) => path),
    ).toEqual(['owner', 'levels[0].id', 'levels[0].title', 'levels[0].checks']);
    await portal
      .put(`${API}/tracks/t`)
      .send(aTrack('t', { checks: ['lost'] }))
      .expect(400)
      .expect(({ body: { error } }) =>
        expect(error.problems).toEqual([
          {
            path: 'levels[0].checks[0]',
            message: 'there is no check "lost"',
            severity: 'error',
          },
        ]),
      );
  });

  it('keep a check that tracks use, and name them', async () => {
    const portal = await start();
    await portal.put(`${API}/checks/a`).send(aCheck('a')).expect(200);
    await portal
      .put(`${API}/tracks/production`)
      .send(aTrack('production', { checks: ['a'] }))
      .expect(200);
    await portal
      .delete(`${API}/checks/a`)
      .expect(409)
      .expect(({ body }) =>
        expect(body.error.message).toBe(
          'The check a is used by the track Track production (production): take it out there first',
        ),
      );
    await portal.delete(`${API}/tracks/production`).expect(200);
    await portal.delete(`${API}/checks/a`).expect(200);
  });

  it('are found by page, by text and by whom they are for', async () => {
    const portal = await start();
    for (const [id, kind] of [
      ['a', 'Component'],
      ['b', 'API'],
      ['c', 'Component'],
    ]) {
      await portal
        .put(`${API}/checks/${id}`)
        .send(aCheck(id, { appliesTo: { kind } }))
        .expect(200);
    }
    const ids = async (query: string) => {
      const { body } = await portal.get(`${API}/checks?${query}`).expect(200);
      return body.items.map((item: { id: string }) => item.id);
    };
    const { body: first } = await portal.get(`${API}/checks?limit=2`);
    expect(first.items).toHaveLength(2);
    expect(await ids(`limit=2&cursor=${first.nextCursor}`)).toEqual(['c']);
    expect(await ids('applies=component:default/shop')).toEqual(['a', 'c']);
    expect(await ids('q=CHECK B')).toEqual(['b']);
    expect(await ids('owner=group:default/nobody')).toEqual([]);
    await portal.get(`${API}/checks?applies=component:default/no`).expect(404);
  });

  it('are shut to those without the permission', async () => {
    const portal = await start({ result: AuthorizeResult.DENY });
    await portal.get(`${API}/checks`).expect(403);
    await portal.get(`${API}/tracks/a/versions`).expect(403);
    await portal.put(`${API}/checks/a`).send(aCheck('a')).expect(403);
    await portal.delete(`${API}/tracks/a`).expect(403);
  });
});
