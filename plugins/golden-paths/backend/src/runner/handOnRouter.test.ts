import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { RequestListener } from 'node:http';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { createHandOnRouter } from './handOnRouter';

const servers: Server[] = [];

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function aPortal(port: () => Promise<number>) {
  const start = jest.fn();
  const app = express();
  app.use('/api/scaffolder', createHandOnRouter({ port, start }));
  app.use((_, response) => response.send('the portal itself'));
  app.use(mockErrorHandler());
  return { app, start };
}

describe('what the portal hands on to its runner', () => {
  afterEach(() => servers.splice(0).forEach(server => server.close()));

  it('is dry runs, with body, credentials and answer as they are', async () => {
    const port = await listen(async (incoming, answer) => {
      const parts: Buffer[] = [];
      for await (const part of incoming) {
        parts.push(part);
      }
      answer.writeHead(409, { 'content-type': 'application/json' });
      const { authorization } = incoming.headers;
      answer.end(
        JSON.stringify({
          path: incoming.url,
          authorization,
          length: Buffer.concat(parts).length,
        }),
      );
    });
    const { app } = aPortal(async () => port);
    const body = JSON.stringify({ large: 'x'.repeat(2_000_000) });
    const answer = await request(app)
      .post('/api/scaffolder/v2/dry-run?a=b')
      .set('authorization', 'Bearer mine')
      .set('content-type', 'application/json')
      .send(body);
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual({
      path: '/api/scaffolder/v2/dry-run?a=b',
      authorization: 'Bearer mine',
      length: body.length,
    });
  });

  it('is answered with 503 and when to try again while there is no runner', async () => {
    const { app } = aPortal(async () => {
      throw new ServiceUnavailableError('being started');
    });
    const answer = await request(app).post('/api/scaffolder/v2/dry-run');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body.error.message).toBe('being started');
  });

  it('is answered with 503 when the runner ends meanwhile', async () => {
    const port = await listen(incoming => incoming.socket.destroy());
    const { app } = aPortal(async () => port);
    const answer = await request(app).post('/api/scaffolder/v2/dry-run');
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toContain(
      'The process that runs templates ended before it had answered',
    );
  });

  it('is nothing else, but whatever leads to a task has the runner started', async () => {
    const { app, start } = aPortal(async () => 1);
    const base = '/api/scaffolder/v2';
    for (const ask of [
      request(app).get(
        `${base}/templates/default/template/service/parameter-schema`,
      ),
      request(app).post(`${base}/tasks`),
      request(app).post(`${base}/tasks/1/retry`),
    ]) {
      expect((await ask).text).toBe('the portal itself');
    }
    expect(start).toHaveBeenCalledTimes(3);
    expect((await request(app).get(`${base}/tasks`)).text).toBe(
      'the portal itself',
    );
    expect(start).toHaveBeenCalledTimes(3);
  });
});
