import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { migrate } from '@callboard/backend-kit';
import { goldenPathsPermissions } from '@callboard/plugin-golden-paths-common';
import { startBuilder } from './builder/startBuilder';
import { startAdoption } from './adoption/startAdoption';
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
import { createUpdateReaders } from './updates/createUpdateReaders';
import { DatabaseTemplatesReadModel } from './updates/DatabaseTemplatesReadModel';
import { DatabaseUpdatesStore } from './updates/DatabaseUpdatesStore';
import { startUpdates } from './updates/startUpdates';
import { addEarlierVersions } from './versions/addEarlierVersions';
import { DatabaseTemplateVersionsStore } from './versions/DatabaseTemplateVersionsStore';
import { readEarlierVersionsConfig } from './versions/readEarlierVersionsConfig';
import { TemplateFiles } from './versions/TemplateFiles';

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
  const { entityActions, templates } = startEntityActions(deps);
  const hosts = createRepositoryHosts(deps);
  const updatesStore = DatabaseUpdatesStore.create(knex);
  const readers = createUpdateReaders(updatesStore);
  const versions = DatabaseTemplateVersionsStore.create(knex);
  const driftStore = DatabaseDriftStore.create(knex);
  const addEarlier = () =>
    addEarlierVersions({
      files: new TemplateFiles({
        integrations: ScmIntegrations.fromConfig(deps.config),
        reader: deps.urlReader,
      }),
      logger: deps.logger,
      // What was made from them could not be compared so far.
      onAdded: templateRef => driftStore.dueNow({ templateRef }),
      paths: readEarlierVersionsConfig(deps.config),
      store: versions,
    });
  await addEarlier();
  const drift = await startDrift({
    ...deps,
    hosts,
    findUpdates: readers.findUpdates,
    onNewVersion: addEarlier,
    stores: {
      drift: driftStore,
      lineage: DatabaseLineageStore.create(knex),
      versions,
    },
  });
  startBuilder({ ...deps, versions: drift.versions });
  const { access, inner } = await startUpdates({
    ...deps,
    ...drift,
    hosts,
    store: updatesStore,
    templates: DatabaseTemplatesReadModel.create(knex),
  });
  startAdoption({ ...deps, ...drift, access, hosts, updates: inner });
  const runsStore = DatabaseRunsStore.create(knex);
  await startRuns({ ...deps, store: runsStore, templates });
  startHistory({
    ...deps,
    decisions: DecisionsReadModel.create(knex),
    entityActions,
    lineage: drift.lineage,
    runs: runsStore,
    updates: readers.history,
  });
}
