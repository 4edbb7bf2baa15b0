import { collect, component } from '../__testUtils__/entities';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { startSecureHost } from '../__testUtils__/startSecureHost';
import { HttpCollector } from './HttpCollector';
import type { CheckedAddress } from './resolveAddress';

/** Addresses of hosts, as the name server of the test says. */
const names: Record<string, string[]> = {
  'inside.example': ['10.0.0.7'],
  'mixed.example': ['127.0.0.1', '169.254.169.254'],
};

let host: TestHost;
let port: string;
beforeEach(async () => {
  host = await startHost({ '/': { body: 'ok' } });
  port = host.host.split(':')[1];
  names['app.example'] = [host.address];
});
afterEach(() => host.stop());

const toAddress = (address: string): CheckedAddress => ({
  address,
  family: address.includes(':') ? 6 : 4,
});

const probeUrl = (url: string, allow: string[] = ['app.example']) =>
  collect(
    new HttpCollector({
      allow,
      resolve: async name => (names[name] ?? []).map(toAddress),
    }),
    component({ 'callboard.dev/probe-url': url }),
  );

it('tells status and time of what answers', async () => {
  await expect(probeUrl(`http://app.example:${port}/`)).resolves.toEqual({
    ok: true,
    status: 200,
    durationMs: expect.any(Number),
  });
  expect(host.seen[0].headers.host).toBe(`app.example:${port}`);
  await expect(
    probeUrl(`http://app.example:${port}/gone`),
  ).resolves.toMatchObject({ ok: false, status: 404 });
});

it('follows redirects', async () => {
  host.answers['/from'] = { status: 302, headers: { location: '/' } };
  await expect(
    probeUrl(`http://app.example:${port}/from`),
  ).resolves.toMatchObject({ ok: true, status: 200 });
  host.answers['/loop'] = { status: 302, headers: { location: '/loop' } };
  await expect(probeUrl(`http://app.example:${port}/loop`)).resolves.toEqual({
    ok: false,
    error: 'It was still redirected after 5 steps',
  });
});

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://inside.example/',
  'http://127.0.0.1:5432/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://mixed.example/',
  'file:///etc/passwd',
  'gopher://app.example/',
  'http://user:secret@app.example/',
  'http://app.example:22/',
])('refuses %s, also as a target of redirects', async target => {
  const refused = {
    ok: false,
    error: expect.stringMatching(
      /not public|may never be probed|Only addresses with http|may not/,
    ),
  };
  const direct = await probeUrl(target);
  expect(direct).toEqual(refused);
  expect(JSON.stringify(direct)).not.toContain('secret');
  host.answers['/to'] = { status: 301, headers: { location: target } };
  await expect(probeUrl(`http://app.example:${port}/to`)).resolves.toEqual(
    refused,
  );
});

it('connects to the address that it checked, whatever the name says later', async () => {
  const answers = [...names['app.example'], '169.254.169.254'];
  const asked: string[] = [];
  const collector = new HttpCollector({
    allow: ['app.example'],
    resolve: async name => {
      asked.push(name);
      return [toAddress(answers[Math.min(asked.length - 1, 1)])];
    },
  });
  const url = `http://app.example:${port}/`;
  const entity = component({ 'callboard.dev/probe-url': url });
  await expect(collect(collector, entity)).resolves.toMatchObject({ ok: true });
  expect(asked).toEqual(['app.example']);
  await expect(collect(collector, entity)).resolves.toMatchObject({
    ok: false,
    error: expect.stringMatching(/never be probed/),
  });
});

it('reads no more than it needs of endless answers', async () => {
  let written = 0;
  host.answers['/endless'] = {
    write(response) {
      const chunk = Buffer.alloc(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) {
          written += chunk.length;
        }
      };
      response.on('drain', more).on('error', () => {});
      more();
    },
  };
  await expect(
    probeUrl(`http://app.example:${port}/endless`),
  ).resolves.toMatchObject({ ok: true, status: 200 });
  expect(written).toBeLessThan(64 * 1024 ** 2);
});

it('gives up on servers that do not answer', async () => {
  host.answers['/slow'] = { write: response => response.write('.') };
  await expect(probeUrl(`http://app.example:${port}/slow`)).resolves.toEqual({
    ok: false,
    error: 'There was no answer within 5 seconds',
  });
});

it('says that nobody is there', async () => {
  await host.stop();
  await expect(probeUrl(`http://app.example:${port}/`)).resolves.toMatchObject({
    ok: false,
    error: expect.stringMatching(/ECONN/),
  });
  await expect(probeUrl('http://unknown.example/')).resolves.toMatchObject({
    error: 'unknown.example has no address',
  });
  await expect(probeUrl('not an address')).resolves.toMatchObject({
    error: 'The address to be probed is none',
  });
});

it('tells when a certificate ends, and that it is not to be trusted', async () => {
  const secure = await startSecureHost(new Date('2026-01-01T00:00:00Z'));
  names['secure.example'] = ['127.0.0.1'];
  await expect(
    probeUrl(`https://secure.example:${secure.port}/`, ['127.0.0.0/8']),
  ).resolves.toEqual({
    ok: false,
    status: 200,
    durationMs: expect.any(Number),
    certificateExpiresAt: '2026-01-01T00:00:00.000Z',
    error: expect.stringMatching(/certificate is not to be trusted/),
  });
  await secure.stop();
});
