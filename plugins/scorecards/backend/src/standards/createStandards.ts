import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootLifecycleService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { repeat } from '@callboard/backend-kit';
import { announceStandards, onStandardsAnnounced } from './announceStandards';
import { AuthorizedStandardsService } from './AuthorizedStandardsService';
import { CampaignUses } from './CampaignUses';
import { ChangeListeners } from './ChangeListeners';
import { DefaultStandardsService } from './DefaultStandardsService';
import { followFiles } from './files/followFiles';
import { checkKind, trackKind } from './kinds';
import type { KindOfStandard } from './kinds';
import type { StandardsConfig } from './readStandardsConfig';
import { createStandardsRouter } from './router';
import { StandardResources } from './StandardResources';
import type { StandardsInForce } from './StandardsInForce';
import { StandardsKeeper } from './StandardsKeeper';
import type { StandardsService } from './StandardsService';
import type { StandardKind, StandardsStore } from './StandardsStore';

/**
 * Pause between two looks for changed standards, in milliseconds. A look takes
 * one row, so that standards are the same everywhere within two seconds, with
 * or without the event bus.
 */
const LOOK_MS = 1000;

/** What {@link createStandards} needs. */
export interface CreateStandardsOptions {
  settings: StandardsConfig;
  store: StandardsStore;
  auditor: AuditorService;
  catalog: CatalogService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  rootLifecycle: RootLifecycleService;
  urlReader: UrlReaderService;
}

/** What other features get of standards. */
export interface Standards {
  inForce: StandardsInForce;
  /** Decides on checks, tracks and campaigns by their owners. */
  resources: StandardResources;
  /** Where campaigns say what they ask for. */
  campaigns: CampaignUses;
  /** Calls back when checks ask for other files of repositories than before. */
  onFilesChange(listener: () => Promise<void>): void;
  /** With permissions, for pages and actions. */
  checks: StandardsService<'check'>;
  tracks: StandardsService<'track'>;
}

/** Puts the parts of checks and tracks together, and their routes into place. */
export async function createStandards(
  options: CreateStandardsOptions,
): Promise<Standards> {
  const { store, events, httpRouter, lifecycle, logger } = options;
  const keeper = new StandardsKeeper({ store, logger });
  const listeners = new ChangeListeners({
    store,
    refresh: () => keeper.latest(),
    logger,
  });
  listeners.add(async changed => announceStandards(changed, options));

  const resources = StandardResources.create(options);
  const ownersOf =
    <K extends StandardKind>({ listIn }: KindOfStandard<K>) =>
    async (ids: string[]) =>
      listIn(await keeper.latest())
        .map(({ standard }) => standard)
        .filter(({ id }) => ids.includes(id));
  resources.addKind('check', ownersOf(checkKind));
  resources.addKind('track', ownersOf(trackKind));

  const campaigns = new CampaignUses();
  const create = <K extends StandardKind>(kind: KindOfStandard<K>) =>
    AuthorizedStandardsService.create({
      ...options,
      kind: kind.name,
      resources,
      inner: DefaultStandardsService.create({
        ...options,
        kind,
        latest: () => keeper.latest(),
        changed: () => listeners.tell(),
        campaigns,
      }),
    });
  const checks = create(checkKind);
  const tracks = create(trackKind);
  httpRouter.use(
    createStandardsRouter({ ...options, path: '/checks', standards: checks }),
  );
  httpRouter.use(
    createStandardsRouter({ ...options, path: '/tracks', standards: tracks }),
  );

  // Before all is up, not everybody who has to act on changes listens yet.
  let isUp = false;
  options.rootLifecycle.addStartupHook(() => {
    isUp = true;
  });
  const tell = async () => (isUp ? listeners.tell() : undefined);
  await followFiles({ ...options, applied: tell });
  await keeper.refresh();
  await onStandardsAnnounced(events, () => keeper.refresh());
  lifecycle.addShutdownHook(
    repeat(async () => {
      await keeper.refresh();
      await tell();
    }, LOOK_MS),
  );
  return {
    inForce: {
      current: () => keeper.current(),
      latest: () => keeper.latest(),
      onChange: listener => listeners.add(listener),
    },
    resources,
    campaigns,
    onFilesChange: listener => listeners.addFileListener(listener),
    checks,
    tracks,
  };
}
