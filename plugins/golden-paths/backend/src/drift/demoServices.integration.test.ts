import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { templatesFolder } from '../__testUtils__/templates';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(180_000);

const services = [
  'returns-service',
  'substitution-service',
  'doorstep-service',
];

describe('services of the demo company', () => {
  let portal: TestPortal;
  let seedFrom: string;
  beforeAll(async () => {
    seedFrom = await mkdtemp(join(tmpdir(), 'golden-paths-services-'));
    for (const name of services) {
      const from = join(templatesFolder, '../repos', name);
      await cp(from, join(seedFrom, name), { recursive: true });
    }
    portal = await TestPortal.start({ seedFrom });
  });
  afterAll(async () => {
    await portal?.stop();
    await rm(seedFrom, { recursive: true, force: true });
  });

  const driftOf = async (name: string) => {
    await portal.entity('component', name);
    return portal.until(`the drift of ${name}`, async () => {
      const { body } = await portal.ask<Drift>(
        'GET',
        `/golden-paths/drift/component/default/${name}`,
      );
      return body.state === undefined || body.state === 'unknown'
        ? undefined
        : body;
    });
  };

  it.each(['returns-service', 'substitution-service'])(
    '%s is a version behind, and the update fits',
    async name => {
      const drift = await driftOf(name);

      expect(drift).toMatchObject({
        state: 'behind',
        usedVersion: '1',
        currentVersion: '2',
      });
      expect(drift.files.map(({ path }) => path)).toEqual([
        'Dockerfile',
        'README.md',
        'catalog-info.yaml',
        'docs/running.md',
        'src/main.ts',
        'src/requestLog.test.ts',
        'src/requestLog.ts',
      ]);
    },
  );

  it('doorstep-service changed the same lines', async () => {
    const drift = await driftOf('doorstep-service');
    expect(drift.state).toBe('conflicts');
    expect(
      drift.files
        .filter(({ conflicts }) => conflicts > 0)
        .map(({ path }) => path),
    ).toEqual(['Dockerfile', 'src/main.ts']);
  });
});
