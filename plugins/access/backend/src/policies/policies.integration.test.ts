import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aDocument } from './__testUtils__/policies';
import { startAccess } from './__testUtils__/startAccess';
import type { StartAccessOptions } from './__testUtils__/startAccess';

const PATH = '/api/access/policies';

describe('/policies', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startAccess>>;

  const start = async (options: Partial<StartAccessOptions> = {}) => {
    backend = await startAccess({
      database: database.name,
      // Else nobody might be able to publish.
      access: { admins: ['group:default/platform'] },
      ...options,
    });
    return request(backend.server);
  };
  type Portal = Awaited<ReturnType<typeof start>>;

  const draft = async (portal: Portal, ...roles: string[]) => {
    const { body } = await portal
      .post(PATH)
      .send({ document: aDocument(...roles) })
      .expect(201);
    return body;
  };
  const publish = (portal: Portal, version: number, revision = 1) =>
    portal
      .post(`${PATH}/${version}/publish`)
      .send({ message: 'Because', revision });

  beforeEach(async () => {
    database = await testDatabase('access policies');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('starts with the policy that ships', async () => {
    const portal = await start();
    const { body } = await portal.get(PATH).expect(200);
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          version: 1,
          status: 'published',
          source: 'default',
        }),
      ],
      state: { published: 1 },
    });
    const { body: published } = await portal
      .get(`${PATH}/published`)
      .expect(200);
    expect(published.document.roles.length).toBeGreaterThan(0);
  });

  it('leads a draft from its first words into force, and back out', async () => {
    const portal = await start();
    const { body: shipped } = await portal.get(`${PATH}/1`);
    const made = await draft(portal, 'a');
    expect(made).toMatchObject({
      version: 2,
      status: 'draft',
      revision: 1,
      basedOn: 1,
      source: 'ui',
      createdBy: 'user:default/mock',
    });

    const { body: edited } = await portal
      .put(`${PATH}/2`)
      .send({ document: aDocument('a', 'b'), message: 'More', revision: 1 })
      .expect(200);
    expect(edited).toMatchObject({ revision: 2, message: 'More' });

    const { body: diff } = await portal.get(`${PATH}/2/diff`).expect(200);
    expect(diff).toMatchObject({ from: 1, to: 2 });
    expect(diff.roles.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['a', 'b']),
    );

    const { body: published } = await publish(portal, 2, 2).expect(200);
    expect(published).toMatchObject({
      status: 'published',
      message: 'Because',
      publishedBy: 'user:default/mock',
    });
    const { body: current } = await portal.get(`${PATH}/published`);
    expect(current.document).toEqual(aDocument('a', 'b'));

    const { body: reverted } = await portal
      .post(`${PATH}/1/revert`)
      .send({ message: 'It was better' })
      .expect(200);
    expect(reverted).toMatchObject({ version: 3, status: 'published' });
    expect(reverted.document).toEqual(shipped.document);

    const { body: list } = await portal.get(PATH);
    expect(list.state).toEqual({ published: 3 });
    expect(
      list.items.map((item: { version: number; status: string }) => [
        item.version,
        item.status,
      ]),
    ).toEqual([
      [3, 'published'],
      [2, 'replaced'],
      [1, 'replaced'],
    ]);
  });

  it('lists in pages', async () => {
    const portal = await start();
    await draft(portal, 'a');
    const { body: first } = await portal.get(`${PATH}?limit=1`).expect(200);
    const { body: second } = await portal
      .get(`${PATH}?limit=1&cursor=${first.nextCursor}`)
      .expect(200);
    expect(second).not.toHaveProperty('nextCursor');
    expect([first.items[0].version, second.items[0].version]).toEqual([2, 1]);
    await portal.get(`${PATH}?cursor=nonsense`).expect(400);
    await portal.get(`${PATH}?limit=1000`).expect(400);
  });

  it('gives a policy out as YAML and takes it back', async () => {
    const portal = await start();
    const { text, headers } = await portal
      .get(`${PATH}/published?format=yaml`)
      .expect(200);
    expect(headers['content-type']).toContain('application/yaml');
    const { body } = await portal.post(PATH).send({ yaml: text }).expect(201);
    const { body: diff } = await portal.get(`${PATH}/${body.version}/diff`);
    expect(diff).toEqual({
      from: 1,
      to: 2,
      roles: [],
      rules: [],
      defaults: [],
    });
    await portal.get(`${PATH}/1?format=xml`).expect(400);
  });

  it('lets the second of two admins who edit a draft know', async () => {
    const portal = await start();
    await draft(portal, 'a');
    const edit = (role: string) =>
      portal.put(`${PATH}/2`).send({ document: aDocument(role), revision: 1 });
    const answers = await Promise.all([edit('mine'), edit('yours')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)?.body;
    const { body } = await portal.get(`${PATH}/2`);
    expect(body).toEqual(kept);
  });

  it('lets the second of two admins who publish know', async () => {
    const portal = await start();
    await draft(portal, 'mine');
    await draft(portal, 'yours');
    const answers = await Promise.all([publish(portal, 2), publish(portal, 3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    expect(lost.error.message).toContain('has been published since');
    const { body } = await portal.get(`${PATH}/published`);
    const won = answers.find(({ status }) => status === 200)?.body;
    expect(body).toEqual(won);

    await portal
      .post(`${PATH}/1/revert`)
      .send({ message: 'As I saw it', published: 1 })
      .expect(409);

    // After taking the other's changes over, the draft can be published.
    const late = won.version === 2 ? 3 : 2;
    await portal
      .put(`${PATH}/${late}`)
      .send({
        document: aDocument('mine', 'yours'),
        basedOn: won.version,
        revision: 1,
      })
      .expect(200);
    await publish(portal, late, 2).expect(200);
  });

  it('has room for 1,000 roles and 10,000 rules', async () => {
    const portal = await start();
    const roles = Array.from({ length: 1000 }, (_, n) => `team-${n}`);
    const document = {
      ...aDocument(...roles),
      rules: Array.from({ length: 10_000 }, (_, n) => ({
        id: `rule-${n}`,
        effect: n % 3 === 0 ? 'deny' : 'allow',
        roles: [roles[n % 1000]],
        match: {
          permissions: [`plugin-${n % 50}.*`],
          resourceTypes: ['catalog-entity'],
        },
        condition: {
          rule: 'IS_ENTITY_OWNER',
          params: { claims: ['$ownershipRefs'] },
        },
      })),
    };
    await portal.post(PATH).send({ document }).expect(201);
    await publish(portal, 2).expect(200);
    const { body: diff } = await portal.get(`${PATH}/1/diff`).expect(200);
    expect(diff.rules.length).toBeGreaterThan(10_000);
  });

  it('keeps a discarded draft out of everything', async () => {
    const portal = await start();
    await draft(portal, 'a');
    await portal.delete(`${PATH}/2`).expect(204);
    await portal.delete(`${PATH}/2`).expect(409);
    await publish(portal, 2).expect(409);
    await portal
      .put(`${PATH}/2`)
      .send({ document: aDocument(), revision: 1 })
      .expect(409);
    await portal
      .post(`${PATH}/2/revert`)
      .send({ message: 'Why not' })
      .expect(409);
    await portal.delete(`${PATH}/1`).expect(409);
  });

  it('does not let the last one who can publish give that up', async () => {
    const portal = await start({ access: {} });
    await draft(portal, 'a');
    const { body } = await publish(portal, 2).expect(400);
    expect(body.error.message).toContain('access.policy.publish');
    const { body: list } = await portal.get(PATH);
    expect(list.state.published).toBe(1);
  });

  it('says what is wrong with the input', async () => {
    const portal = await start();
    const reasonFor = async (body: object) => {
      const answer = await portal.post(PATH).send(body).expect(400);
      return answer.body.error.message;
    };
    await expect(reasonFor({})).resolves.toContain('document');
    await expect(
      reasonFor({ document: aDocument(), yaml: 'a' }),
    ).resolves.toContain('yaml');
    await expect(reasonFor({ yaml: 'roles: [' })).resolves.toBeTruthy();
    await expect(
      reasonFor({ document: { ...aDocument(), rules: [{ id: 'x' }] } }),
    ).resolves.toContain('rules[0].effect');
    await expect(
      reasonFor({ document: aDocument(), basedOn: 77 }),
    ).resolves.toContain('basedOn');
    await draft(portal, 'a');
    await portal
      .post(`${PATH}/2/publish`)
      .send({ message: ' ', revision: 1 })
      .expect(400);
    await portal.post(`${PATH}/2/publish`).send({ revision: 1 }).expect(400);
    await portal.post(`${PATH}/1/revert`).send({}).expect(400);
  });

  it('says that there is no such version', async () => {
    const portal = await start();
    for (const version of ['9', '0', '-1', '1.5', '99999999999', 'x', '%00']) {
      await portal.get(`${PATH}/${version}`).expect(404);
      await portal.get(`${PATH}/${version}/diff`).expect(404);
      await portal.get(`${PATH}/1/diff?against=${version}`).expect(404);
      await portal.delete(`${PATH}/${version}`).expect(404);
      await publish(portal, version as unknown as number).expect(404);
    }
  });

  it('withstands hostile bodies', async () => {
    const portal = await start();
    const send = (text: string) =>
      portal.post(PATH).set('content-type', 'application/json').send(text);
    await send(`{"yaml":"${'x'.repeat(10_000_000)}"}`).expect(413);
    await send('{"document":').expect(400);
    await send('[]').expect(400);
    await send(`${'['.repeat(100_000)}`).expect(400);
    await send(
      '{"__proto__":{"polluted":true},"document":{"roles":[],"rules":[]}}',
    ).expect(400);
    await send(
      '{"document":{"__proto__":{"polluted":1},"roles":[],"rules":[],"defaults":{"read":"deny","other":"deny","__proto__":{"polluted":1}}}}',
    ).expect(400);
    await send(
      JSON.stringify({
        yaml: 'a: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      }),
    ).expect(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const { body } = await portal.get(PATH).expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('is closed to those who did not sign in', async () => {
    const portal = await start();
    await portal
      .get(PATH)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('is closed to those without the permission', async () => {
    const portal = await start({ result: AuthorizeResult.DENY });
    const body = { document: aDocument(), revision: 1, message: 'Why' };
    await portal.get(PATH).expect(403);
    await portal.get(`${PATH}/1`).expect(403);
    await portal.get(`${PATH}/1/diff`).expect(403);
    await portal.get('/api/access/roles').expect(403);
    await portal.post(PATH).send({ document: aDocument() }).expect(403);
    await portal
      .put(`${PATH}/1`)
      .send({ ...body, message: '' })
      .expect(403);
    await portal.delete(`${PATH}/1`).expect(403);
    await publish(portal, 1).expect(403);
    await portal.post(`${PATH}/1/revert`).send({ message: 'x' }).expect(403);
  });
});
