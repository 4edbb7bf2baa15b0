import { ScmIntegrations } from '@backstage/integration';
import { VisibleEntities, sleep } from '@callboard/backend-kit';
import { CatalogFollower } from '../catalog/CatalogFollower';
import { startCatalogFollower } from '../catalog/startCatalogFollower';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import { AuthorizedLineageService } from '../lineage/AuthorizedLineageService';
import { DefaultLineageService } from '../lineage/DefaultLineageService';
import type { LineageStore } from '../lineage/LineageStore';
import { RecordService } from '../lineage/RecordService';
import { RepositoryLineage } from '../lineage/RepositoryLineage';
import { createLineageRouter } from '../lineage/router';
import { DryRunClient } from '../rendering/DryRunClient';
import { ScaffolderTemplateRenderer } from '../rendering/ScaffolderTemplateRenderer';
import { TemplateCapture } from '../versions/TemplateCapture';
import { TemplateFiles } from '../versions/TemplateFiles';
import type { TemplateVersionsStore } from '../versions/TemplateVersionsStore';
import { AuthorizedDriftService } from './AuthorizedDriftService';
import { DefaultDriftService } from './DefaultDriftService';
import { DefaultUpdatePlans } from './DefaultUpdatePlans';
import type { FindUpdates } from './DriftService';
import type { DriftStore } from './DriftStore';
import { DriftWorker } from './DriftWorker';
import { readDriftConfig } from './readDriftConfig';
import { registerDriftActions } from './registerDriftActions';
import { createDriftRouter } from './router';

/** Versions of a template that are kept besides those in use. */
const KEPT_VERSIONS = 20;

/** What lineage and drift need. */
export interface StartDriftOptions extends GoldenPathsDeps {
  hosts: Pick<RepositoryHosts, 'readFiles'>;
  findUpdates: FindUpdates;
  /** Called when a template has another present version, before it is used. */
  onNewVersion: () => Promise<void>;
  stores: {
    drift: DriftStore;
    lineage: LineageStore;
    versions: TemplateVersionsStore;
  };
}

/**
 * Puts together what is known of templates, of what was made from them, and of
 * how far that is from them now.
 */
export async function startDrift(options: StartDriftOptions) {
  const { config, httpRouter, lifecycle } = options;
  const { drift, lineage, versions } = options.stores;
  const { everyMs, fileActions } = readDriftConfig(config);
  const entities = new VisibleEntities(options.catalog);
  const renderer = new ScaffolderTemplateRenderer({
    client: new DryRunClient(options),
    fileActions,
  });
  const plans = DefaultUpdatePlans.create({
    drift,
    lineage,
    renderer,
    repositories: new RepositoryLineage({ ...options, store: lineage }),
    versions,
  });
  const worker = new DriftWorker({
    ...options,
    everyMs,
    plans,
    sleep,
    store: drift,
  });
  const wake = () => worker.wake();
  const capture = new TemplateCapture({
    ...options,
    files: new TemplateFiles({
      reader: options.urlReader,
      integrations: ScmIntegrations.fromConfig(config),
    }),
    store: versions,
    async onNewVersion(templateRef) {
      await options.onNewVersion();
      await drift.dueNow({ templateRef });
      wake();
    },
  });
  const lineageService = DefaultLineageService.create({ store: lineage });
  httpRouter.use(
    createLineageRouter({
      ...options,
      lineage: AuthorizedLineageService.create({
        ...options,
        entities,
        inner: lineageService,
      }),
      records: new RecordService({
        ...options,
        capture,
        store: lineage,
        versions,
      }),
    }),
  );
  const driftService = AuthorizedDriftService.create({
    ...options,
    entities,
    inner: DefaultDriftService.create({
      ...options,
      capture,
      lineage,
      plans,
      store: drift,
      wake,
    }),
  });
  httpRouter.use(createDriftRouter({ ...options, drift: driftService }));
  registerDriftActions({ ...options, drift: driftService });
  await startCatalogFollower({
    ...options,
    drift,
    follower: new CatalogFollower({
      ...options,
      capture,
      drift,
      lineage,
      onDue: wake,
    }),
    onDue: wake,
    prune: () => versions.prune(KEPT_VERSIONS),
  });
  lifecycle.addStartupHook(() => worker.start());
  lifecycle.addShutdownHook(() => worker.stop());
  return {
    drift,
    lineage: lineageService,
    plans,
    renderer,
    versions,
    /** Has a service compared soon. */
    async compareSoon(entityRef: string) {
      await drift.dueNow({ entityRef });
      wake();
    },
  };
}
