import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { migrate } from '@callboard/backend-kit';
import { goldenPathsPermissions } from '@callboard/plugin-golden-paths-common';
import { DatabaseDriftStore } from './drift/DatabaseDriftStore';
import { startDrift } from './drift/startDrift';
import { startEntityActions } from './entityActions/startEntityActions';
import { DatabaseApprovalsReadModel } from './gates/approvals/DatabaseApprovalsReadModel';
import { DatabaseGatesStore } from './gates/DatabaseGatesStore';
import { startGates } from './gates/startGates';
import type { GoldenPathsDeps } from './GoldenPathsDeps';
import { DecisionsReadModel } from './history/DecisionsReadModel';
import { startHistory } from './history/startHistory';
import { createRepositoryHosts } from './hosts/createRepositoryHosts';
import { DatabaseLineageStore } from './lineage/DatabaseLineageStore';
import { DatabaseRunsStore } from './runs/DatabaseRunsStore';
import { startRuns } from './runs/startRuns';
import { DatabaseTemplateVersionsStore } from './versions/DatabaseTemplateVersionsStore';

const MIGRATIONS = resolvePackagePath(
  '@callboard/plugin-golden-paths-backend',
  'migrations',
);

/** Puts the features of the backend together. */
export async function startGoldenPaths(deps: GoldenPathsDeps): Promise<void> {
  deps.permissionsRegistry.addPermissions(
    goldenPathsPermissions.filter(permission => permission.type === 'basic'),
  );
  const knex = await migrate(deps.database, MIGRATIONS);
  await startGates({
    ...deps,
    readModel: DatabaseApprovalsReadModel.create(knex),
    store: DatabaseGatesStore.create(knex),
  });
  const { templates } = startEntityActions(deps);
  const hosts = createRepositoryHosts(deps);
  const { lineage } = await startDrift({
    ...deps,
    hosts,
    findUpdates: async () => new Map(),
    stores: {
      drift: DatabaseDriftStore.create(knex),
      lineage: DatabaseLineageStore.create(knex),
      versions: DatabaseTemplateVersionsStore.create(knex),
    },
  });
  const runsStore = DatabaseRunsStore.create(knex);
  await startRuns({ ...deps, store: runsStore, templates });
  startHistory({
    ...deps,
    decisions: DecisionsReadModel.create(knex),
    lineage,
    runs: runsStore,
    updates: { listOf: async () => [] },
  });
}
