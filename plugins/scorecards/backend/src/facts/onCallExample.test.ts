import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { anEntity } from '../catalog/__testUtils__/anEntity';
import { createOnCallCollector } from './__testUtils__/onCallModule';

describe('the collector in the README of scorecards-node', () => {
  const server = createServer((request, response) => {
    response.statusCode = Number(/\d+$/.exec(`${request.url}`)?.[0] ?? 200);
    response.end('{"people":["ada","bob"],"testedAt":"2026-01-01T00:00:00Z"}');
  });
  let baseUrl: string;
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const collect = (rota: string) =>
    createOnCallCollector(baseUrl).collect({
      entity: anEntity('component:default/web', {
        annotations: { 'example.com/rota': rota },
      }),
      files: [],
      signal: AbortSignal.timeout(10_000),
    });

  it('is the one that is compiled and tried here', () => {
    const read = (name: string, file: string) =>
      readFileSync(resolvePackagePath(name, file), 'utf8');
    const readme = read('@callboard/plugin-scorecards-node', 'README.md');
    const [, example] = /```ts\n(.*?)```/s.exec(readme) ?? [];
    expect(example).toBe(
      read(
        '@callboard/plugin-scorecards-backend',
        'src/facts/__testUtils__/onCallModule.ts',
      ),
    );
  });

  it('collects, asks for pauses and fails as it says', async () => {
    await expect(collect('shop')).resolves.toEqual({
      people: 2,
      testedAt: '2026-01-01T00:00:00Z',
    });
    await expect(collect('429')).rejects.toThrow('The rotas are busy');
    await expect(collect('404')).rejects.toThrow('The rota 404 answered 404');
  });
});
