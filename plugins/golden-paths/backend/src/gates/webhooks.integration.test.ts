import { createHmac } from 'node:crypto';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { aSource } from './__testUtils__/gates';
import {
  startGatesPortal,
  type GatesPortal,
} from './__testUtils__/startGatesPortal';

const PATH = '/api/golden-paths';
const SECRET = 'a secret of sixteen';
const sign = (body: string, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('webhooks over HTTP', () => {
  let database: TestDatabase;
  let portal: GatesPortal;
  let count = 0;

  beforeAll(async () => {
    database = await testDatabase('golden-paths webhooks');
    portal = await startGatesPortal(database.name);
  });
  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  const ask = async (wait: object) => {
    count += 1;
    const source = aSource({ taskId: `hook-${count}`, stepId: 'wait[1]' });
    const post = () =>
      portal
        .asService('plugin:scaffolder')
        .post(`${PATH}/gates`)
        .send({ ...source, wait: { onExpiry: 'fail', ...wait } });
    const { body } = await post().expect(200);
    return { source, answer: body, again: async () => (await post()).body };
  };
  const call = (
    taskId: string,
    { body, signature = sign(body) }: { body: string; signature?: string },
  ) =>
    portal.anybody
      .post(`${PATH}/webhooks/${taskId}/${encodeURIComponent('wait[1]')}`)
      .set('content-type', 'application/json')
      .set('x-hub-signature-256', signature)
      .send(body);

  it('open a gate with what they bring, once', async () => {
    const { source, answer, again } = await ask({
      webhook: { secret: SECRET },
    });
    expect(answer.state).toBe('waiting');
    const body = '{"cluster": "eu-1", "zero": "a\\u0000b"}';
    await call(source.taskId, { body }).expect(202);
    const opened = await again();
    expect(opened).toMatchObject({
      state: 'open',
      output: { body: { cluster: 'eu-1', zero: 'ab' }, expired: false },
    });
    await call(source.taskId, { body: '{"cluster": "eu-2"}' }).expect(202);
    expect(await again()).toEqual(opened);
  });

  it('are refused alike for a wrong signature and for unknown steps', async () => {
    const { source, again } = await ask({ webhook: { secret: SECRET } });
    const body = '{}';
    const answers = await Promise.all([
      call(source.taskId, { body, signature: sign(body, 'another secret') }),
      call(source.taskId, { body, signature: 'sha256=00' }),
      call('unknown', { body }),
    ]);
    const [first] = answers;
    expect(first.status).toBe(401);
    answers.forEach(one => {
      expect(one.status).toBe(401);
      expect(one.body.error).toEqual(first.body.error);
    });
    expect((await again()).state).toBe('waiting');
  });

  it('may bring text, and not more than 256 KB', async () => {
    const { source, again } = await ask({ webhook: { secret: SECRET } });
    const big = 'a'.repeat(256 * 1024 + 1);
    await call(source.taskId, { body: big }).expect(413);
    await call(source.taskId, { body: 'done' }).expect(202);
    expect((await again()).output.body).toBe('done');
  });

  it('are no secret of the database', async () => {
    const { source } = await ask({ webhook: { secret: SECRET } });
    const calls = portal.events.subscribe.mock.calls.flat();
    const gates = calls.find(({ topics }) =>
      topics.includes('scaffolder.task'),
    );
    await gates?.onEvent({
      topic: 'scaffolder.task',
      eventPayload: { id: source.taskId, status: 'failed' },
    });
    await call(source.taskId, { body: '{}' }).expect(401);
  });

  it('are one of the things to wait for', async () => {
    const past = await ask({ until: '2026-01-01T00:00:00Z' });
    expect(past.answer).toMatchObject({
      state: 'open',
      output: { expired: false },
    });
    const future = await ask({ until: '2099-01-01T00:00:00Z' });
    expect(future.answer.state).toBe('waiting');
    const entity = { ref: 'component:default/gone', matches: { $bad: 1 } };
    const { body } = await portal
      .asService('plugin:scaffolder')
      .post(`${PATH}/gates`)
      .send({ ...aSource(), wait: { entity, onExpiry: 'fail' } })
      .expect(400);
    expect(body.error.message).toMatch(/^entity.matches: is no filter/);
  });
});
