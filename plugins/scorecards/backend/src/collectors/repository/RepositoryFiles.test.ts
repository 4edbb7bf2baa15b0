import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { component, componentAt } from '../__testUtils__/entities';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { testFiles } from '../__testUtils__/testFiles';
import type { RepositoryFiles } from './RepositoryFiles';

const TOKEN = 'github_pat_very_secret';

let host: TestHost;
let files: RepositoryFiles;
beforeEach(async () => {
  host = await startHost();
  files = testFiles({
    github: [
      { host: host.host, apiBaseUrl: `${host.baseUrl}/api/v3`, token: TOKEN },
    ],
  }).files;
});
afterEach(() => host.stop());

const CONTENTS = '/api/v3/repos/acme/web/contents';
const signal = () => AbortSignal.timeout(60_000);
const read = (path: string, stop = signal()) =>
  files.read({
    entity: componentAt(`${host.baseUrl}/acme/web/tree/main/`),
    path,
    signal: stop,
  });

it('asks only whether a file changed since it was read', async () => {
  host.answers[`${CONTENTS}/a.txt`] = ({ headers }) =>
    headers['if-none-match'] === '"one"'
      ? { status: 304 }
      : { headers: { etag: '"one"' }, body: 'first' };
  const first = { exists: true, text: 'first' };
  await expect(read('a.txt')).resolves.toEqual(first);
  await expect(read('a.txt')).resolves.toEqual(first);
  expect(host.seen.map(({ headers }) => headers['if-none-match'])).toEqual([
    undefined,
    '"one"',
  ]);
  host.answers[`${CONTENTS}/a.txt`] = { body: 'second' };
  await expect(read('a.txt')).resolves.toEqual({
    exists: true,
    text: 'second',
  });
});

it('reads a file once for all who ask at the same time', async () => {
  host.answers[`${CONTENTS}/a.txt`] = { body: 'once' };
  const texts = await Promise.all([
    read('a.txt'),
    read('a.txt'),
    read('a.txt'),
  ]);
  expect(texts).toEqual(Array(3).fill({ exists: true, text: 'once' }));
  expect(host.seen).toHaveLength(1);
});

it('takes what is special in addresses as part of the name', async () => {
  await read('dir with spaces/ä&b=c.txt');
  expect(host.seen.map(({ url }) => decodeURIComponent(url))).toEqual([
    `${CONTENTS}/dir with spaces/ä&b=c.txt?ref=main`,
  ]);
});

it.each([
  [429, {}],
  [403, { 'x-ratelimit-remaining': '0' }],
])('comes back later after %s %j', async (status, headers) => {
  host.answers[`${CONTENTS}/a.txt`] = { status, headers };
  await expect(read('a.txt')).rejects.toThrow(RetryLaterError);
});

it('fails without credentials in its words', async () => {
  host.answers[`${CONTENTS}/a.txt`] = { status: 500, body: TOKEN };
  const error = await read('a.txt').catch(caught => caught);
  expect(error.message).toMatch(/a\.txt could not be read: .*500/);
  expect(error.message).not.toContain(TOKEN);
});

it('stops reading endless files', async () => {
  host.answers[`${CONTENTS}/endless`] = {
    write(response) {
      const chunk = Buffer.alloc(256 * 1024, 'x');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more).on('error', () => {});
      more();
    },
  };
  await expect(read('endless')).resolves.toEqual({
    exists: true,
    problem: 'is larger than 1 MiB',
  });
});

it('gives up on slow hosts when it is told to', async () => {
  host.answers[`${CONTENTS}/slow`] = { write: response => response.write('.') };
  const stop = new AbortController();
  const reading = read('slow', stop.signal);
  setTimeout(() => stop.abort(), 200);
  await expect(reading).rejects.toThrow(/was not read in time/);
});

it('does not take a private repository for one without files', async () => {
  const entity = componentAt(`${host.baseUrl}/acme/web/tree/main/`);
  await expect(files.assertExists(entity, signal())).rejects.toThrow(
    /or the portal may not read it/,
  );
  host.answers[`${CONTENTS}/catalog-info.yaml`] = { body: 'kind: x' };
  await expect(files.assertExists(entity, signal())).resolves.toBeUndefined();
});

it('cannot tell of repositories that are described elsewhere', async () => {
  const entity = componentAt(`${host.baseUrl}/acme/web/tree/main/`, {
    'backstage.io/managed-by-location': `url:${host.baseUrl}/acme/catalog/blob/main/all.yaml`,
  });
  await expect(files.assertExists(entity, signal())).resolves.toBeUndefined();
  expect(host.seen).toEqual([]);
});

it('says that an entity has no repository', async () => {
  await expect(
    files.read({ entity: component(), path: 'a', signal: signal() }),
  ).rejects.toThrow(/no annotation backstage\.io\/source-location/);
});
