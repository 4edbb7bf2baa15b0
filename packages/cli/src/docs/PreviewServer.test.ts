import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { PreviewServer } from './PreviewServer';

const FILES = {
  'index.html': '<p>start</p>',
  '404.html': '<head></head><p>lost</p>',
  'guide/ö page/index.html': '<p>guide</p>',
  'logo.png': 'png',
  'secret.txt': 'not part of the site',
};

describe('PreviewServer', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'preview-'));
  const server = new PreviewServer(folder);
  let port: number;

  beforeAll(async () => {
    for (const [file, content] of Object.entries(FILES)) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), content);
    }
    server.show(Object.keys(FILES).filter(file => file !== 'secret.txt'));
    port = Number(new URL(await server.start(0)).port);
  });

  afterAll(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  function get(name: string, host = 'localhost') {
    return new Promise<{ status?: number; type?: string; text: string }>(
      (resolve, reject) =>
        http
          .get({ port, path: name, headers: { host } }, response => {
            let text = response.headers.location ?? '';
            response.on('data', chunk => {
              text += chunk;
            });
            response.on('end', () =>
              resolve({
                status: response.statusCode,
                type: response.headers['content-type'],
                text,
              }),
            );
          })
          .on('error', reject),
    );
  }

  it.each([
    ['/', 200, 'text/html; charset=utf-8', /start.*EventSource/],
    ['/index.html?a#b', 200, 'text/html; charset=utf-8', /start/],
    ['/guide/%C3%B6%20page/', 200, 'text/html; charset=utf-8', /guide/],
    ['/guide/%C3%B6%20page', 302, undefined, /^\/guide\/%C3%B6%20page\/$/],
    ['/logo.png', 200, 'image/png', /^png$/],
    ['/none', 404, 'text/html; charset=utf-8', /<base href="\/">.*lost/],
    ['/%zz', 404, 'text/html; charset=utf-8', /lost/],
    ['/secret.txt', 404, 'text/html; charset=utf-8', /lost/],
    ['/guide', 404, 'text/html; charset=utf-8', /lost/],
    ['/../../../../etc/hostname', 404, 'text/html; charset=utf-8', /lost/],
    ['/%2e%2e/%2e%2e/etc/hostname', 404, 'text/html; charset=utf-8', /lost/],
    ['//evil.example', 404, 'text/html; charset=utf-8', /lost/],
  ])('answers %s', async (name, status, type, text) => {
    const answer = await get(name);
    expect(answer).toMatchObject({ status, type });
    expect(answer.text).toMatch(text);
  });

  it('answers to names of this machine only', async () => {
    expect((await get('/', '127.0.0.1:8000')).status).toBe(200);
    expect((await get('/', 'rebound.example')).status).toBe(421);
  });

  it('tells open pages to reload', async () => {
    const events = await new Promise<http.IncomingMessage>(resolve => {
      http.get({ port, path: '/-/changes' }, resolve);
    });
    const next = () =>
      new Promise(resolve => {
        events.once('data', chunk => resolve(`${chunk}`));
      });
    expect(await next()).toBe(': connected\n\n');
    const told = next();
    server.show(Object.keys(FILES));
    expect(await told).toBe('data: changed\n\n');
    expect((await get('/secret.txt')).status).toBe(200);
    events.destroy();
  });

  it('says that a port is taken', async () => {
    await expect(new PreviewServer(folder).start(port)).rejects.toThrow(
      `Port ${port} is taken; choose another with --port.`,
    );
  });
});
