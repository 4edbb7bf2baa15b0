import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { FactSource } from '@callboard/plugin-scorecards-common';
import type { FactCollector } from '@callboard/plugin-scorecards-node';
import type { ScorecardsConfig } from '../readScorecardsConfig';
import { AuthorizedFactsService } from './AuthorizedFactsService';
import { activateCollectors, ActiveCollector } from './collect/ActiveCollector';
import {
  Collection,
  CollectionOptions,
  startCollection,
} from './collect/startCollection';
import { DefaultFactsService } from './DefaultFactsService';
import type { FactsService } from './FactsService';
import { PushedSources } from './PushedSources';
import { createFactsRouter } from './router';

/** What facts need to run. */
export type FactsOptions = Omit<CollectionOptions, 'collectors'> & {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  permissions: PermissionsService;
  settings: Pick<ScorecardsConfig, 'facts' | 'collectors'>;
  collectors: readonly FactCollector[];
};

/** What other features get of facts. */
export interface Facts extends Collection {
  /** Behind permissions, for actions. */
  service: FactsService;
  /** All sources there are, for who checks rules. */
  listSources(): Promise<FactSource[]>;
}

/** Makes facts: their routes, and the workers that collect them. */
export async function createFacts(options: FactsOptions): Promise<Facts> {
  const { catalog, httpAuth, httpRouter, permissions, settings } = options;
  const collectors = activateCollectors(
    options.collectors,
    settings.collectors,
  );
  const pushed = PushedSources.create(
    settings.facts.sources,
    options.collectors.map(({ id }) => id),
  );
  const collection = await startCollection({ ...options, collectors });
  const inner = DefaultFactsService.create({
    ...options,
    ...collection,
    collected: collectors.map(describe),
    pushed,
    store: options.facts,
  });
  const service = AuthorizedFactsService.create({
    catalog,
    inner,
    permissions,
  });
  httpRouter.use(createFactsRouter({ httpAuth, facts: service }));
  return { ...collection, service, listSources: () => inner.listSources() };
}

function describe({ collector, ttlMs }: ActiveCollector): FactSource {
  const { id, title, description, facts } = collector;
  return {
    id,
    title,
    ...(description !== undefined && { description }),
    kind: 'collected',
    ttlSeconds: Math.round(ttlMs / 1000),
    facts: [...facts],
  };
}
