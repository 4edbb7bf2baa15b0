import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { z } from 'zod';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { HostClient } from './HostClient';
import { retryTime } from './retryTime';

const SECRET = 'very-secret-token';
const schema = z.object({ name: z.string() });

let host: TestHost;
let client: HostClient;

beforeEach(async () => {
  host = await startHost();
  client = new HostClient({
    title: 'Test host',
    baseUrl: `${host.baseUrl}/api`,
    headers: async () => ({ authorization: `Bearer ${SECRET}` }),
  });
});
afterEach(() => host.stop());

const ask = (path: string, signal = AbortSignal.timeout(60_000)) =>
  client.ask({ path, schema, signal });

const failureOf = (path: string, signal?: AbortSignal): Promise<Error> =>
  ask(path, signal).then(
    () => Promise.reject(new Error('It did not fail')),
    error => error,
  );

it('asks with credentials and reads the answer', async () => {
  host.answers['/api/thing'] = { body: { name: 'it' } };
  await expect(ask('/thing')).resolves.toMatchObject({ body: { name: 'it' } });
  expect(host.seen[0].headers.authorization).toBe(`Bearer ${SECRET}`);
});

it('says that there is nothing', async () => {
  await expect(ask('/nothing')).resolves.toBeUndefined();
});

it.each([
  [429, { 'retry-after': '120' }, ''],
  [
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' },
    '',
  ],
  [403, {}, '{"message":"You have exceeded a secondary rate limit."}'],
  [503, { 'retry-after': '5' }, ''],
])('comes back later after %s %j', async (status, headers, body) => {
  host.answers['/api/thing'] = { status, headers, body };
  const failure = await failureOf('/thing');
  expect(failure).toBeInstanceOf(RetryLaterError);
  expect(failure.message).toMatch(/^Test host answers no more requests until/);
});

it.each([
  [
    401,
    {},
    'x',
    /answered 401 to \/thing: the portal has no valid credentials/,
  ],
  [403, {}, 'x', /answered 403 to \/thing: the credentials/],
  [500, {}, `echo ${SECRET}`, /answered 500 to \/thing$/],
  [200, {}, '<html>', /something unexpected to \/thing/],
  [200, {}, '{"name":1}', /something unexpected to \/thing: name/],
])('explains %s %j %s without secrets', async (status, headers, body, text) => {
  host.answers['/api/thing'] = { status, headers, body };
  const { message } = await failureOf('/thing');
  expect(message).toMatch(text);
  expect(message).not.toContain(SECRET);
});

it('follows moves on the same host only', async () => {
  host.answers['/api/old'] = { status: 301, headers: { location: '/api/new' } };
  host.answers['/api/new'] = { body: { name: 'moved' } };
  await expect(ask('/old')).resolves.toMatchObject({ body: { name: 'moved' } });

  const other = await startHost({ '/steal': { body: { name: 'x' } } });
  host.answers['/api/old'] = {
    status: 302,
    headers: { location: `${other.baseUrl}/steal` },
  };
  await expect(ask('/old')).rejects.toThrow(/to another host/);
  expect(other.seen).toEqual([]);
  await other.stop();

  host.answers['/api/old'] = { status: 301, headers: { location: '/api/old' } };
  await expect(ask('/old')).rejects.toThrow(/keeps moving/);
});

it('stops reading endless answers', async () => {
  host.answers['/api/endless'] = {
    write(response) {
      const chunk = Buffer.alloc(1024 ** 2, 'x');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more).on('error', () => {});
      more();
    },
  };
  await expect(ask('/endless')).rejects.toThrow(/more than 8 MiB/);
});

it('gives up on hosts that do not answer', async () => {
  host.answers['/api/silent'] = { write: response => response.write('{') };
  const stop = new AbortController();
  const asked = failureOf('/silent', stop.signal);
  setTimeout(() => stop.abort(), 200);
  expect((await asked).message).toMatch(/did not answer \/silent in time/);
});

it('says when nobody is there', async () => {
  await host.stop();
  await expect(ask('/thing')).rejects.toThrow(/could not be asked for \/thing/);
});

describe('retryTime', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  it.each([
    [{ 'retry-after': '120' }, '2026-11-22T12:02:00.000Z'],
    [
      { 'retry-after': 'Sun, 22 Nov 2026 12:10:00 GMT' },
      '2026-11-22T12:10:00.000Z',
    ],
    [{ 'x-ratelimit-reset': '1795349100' }, '2026-11-22T12:05:00.000Z'],
    [{ 'ratelimit-reset': '1795349100' }, '2026-11-22T12:05:00.000Z'],
    [{ 'x-ratelimit-reset': '9999999999' }, '2026-11-22T18:00:00.000Z'],
    [{ 'x-ratelimit-reset': '1' }, '2026-11-22T12:00:01.000Z'],
    [{ 'retry-after': 'soon' }, '2026-11-22T12:01:00.000Z'],
    [{}, '2026-11-22T12:01:00.000Z'],
  ])('reads %j', (headers, expected) => {
    expect(retryTime(new Headers(headers), now).toISOString()).toBe(expected);
  });
});
