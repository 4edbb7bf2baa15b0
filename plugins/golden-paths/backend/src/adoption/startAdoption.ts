import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import type { LineageService } from '../lineage/LineageService';
import type { TemplateRenderer } from '../rendering/TemplateRenderer';
import type { DefaultUpdatesService } from '../updates/DefaultUpdatesService';
import type { ServiceAccess } from '../updates/ServiceAccess';
import type { TemplateVersions } from '../versions/TemplateVersions';
import { AdoptionMatcher } from './AdoptionMatcher';
import { AuthorizedAdoptionsService } from './AuthorizedAdoptionsService';
import { DefaultAdoptionsService } from './DefaultAdoptionsService';
import { createAdoptionsRouter } from './router';

/** What adoption needs. */
export interface StartAdoptionOptions extends GoldenPathsDeps {
  access: ServiceAccess;
  hosts: RepositoryHosts;
  lineage: LineageService;
  renderer: TemplateRenderer;
  updates: DefaultUpdatesService;
  versions: TemplateVersions;
}

/** Puts the parts of adoption together; its pull requests are opened as updates. */
export function startAdoption(options: StartAdoptionOptions): void {
  const adoptions = AuthorizedAdoptionsService.create({
    ...options,
    inner: DefaultAdoptionsService.create(options),
    matcher: new AdoptionMatcher(options),
  });
  options.httpRouter.use(createAdoptionsRouter({ ...options, adoptions }));
}
