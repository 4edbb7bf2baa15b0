import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { DiscoveryReport } from '../__testUtils__/discoveryScenario';
import { catalogModuleForge } from './catalog';

async function runScenario(): Promise<DiscoveryReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '../__testUtils__/discoveryScenario.ts'),
    ],
    { cwd: __dirname, timeout: 60_000 },
  );
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')));
}

describe('catalog module', () => {
  it('finds repositories after the start and a push, but not archived ones', async () => {
    const report = await runScenario();
    const endsOf = (targets: string[]) =>
      targets
        .map(target => target.replace(/^http:\/\/localhost:\d+/, ''))
        .sort();
    expect(endsOf(report.afterStart)).toEqual([
      '/acme/seeded/src/branch/main/catalog-info.yaml',
    ]);
    expect(endsOf(report.afterPush)).toEqual([
      '/acme/pushed/src/branch/main/catalog-info.yaml',
      '/acme/seeded/src/branch/main/catalog-info.yaml',
    ]);
    expect(endsOf(report.afterArchive)).toEqual([
      '/acme/pushed/src/branch/main/catalog-info.yaml',
    ]);
    expect(endsOf(report.refreshed)).toEqual(['/acme/pushed']);
  });

  it('does nothing without a gitea provider', async () => {
    const addEntityProvider = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addEntityProvider,
            addProcessor() {},
            addPlaceholderResolver() {},
            setOnProcessingErrorHandler() {},
          },
        ],
      ],
      features: [
        catalogModuleForge,
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    expect(addEntityProvider).not.toHaveBeenCalled();
  });
});
