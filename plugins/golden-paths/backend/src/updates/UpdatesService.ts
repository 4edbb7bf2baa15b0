import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Page } from '@callboard/backend-kit';
import type {
  TemplateAdoption,
  TemplateUpdate,
  TemplateVersion,
} from '@callboard/plugin-golden-paths-common';
import type { UpdatesFilter } from './UpdatesStore';

/** On whose behalf something is done. */
export interface UpdatesCall {
  credentials: BackstageCredentials;
}

/** Which page of a list. */
export interface PageQuery {
  cursor?: string;
  limit: number;
}

/** What is asked for with an update. */
export interface OpenUpdate {
  entityRef: string;
  /** To parameters that the present version added. */
  answers?: JsonObject;
  /** Opens it also when it was refused before. */
  again?: boolean;
}

/** Updates of services to the present version of their template. */
export interface UpdatesService {
  /** Newest first. */
  list(
    query: UpdatesFilter & PageQuery,
    call: UpdatesCall,
  ): Promise<Page<TemplateUpdate>>;
  /**
   * Begins the update of a service; one that is under way is given back.
   *
   * @throws NotFoundError for a service that is from no template
   * @throws InputError when it is up to date, cannot be compared, or a
   *   parameter has no answer
   * @throws ConflictError when this version was refused before
   */
  open(request: OpenUpdate, call: UpdatesCall): Promise<TemplateUpdate>;
  /**
   * Begins the updates of the caller's services that are behind without
   * conflicts, as many as the configuration allows at once.
   */
  openClean(templateRef: string, call: UpdatesCall): Promise<{ begun: number }>;
  /** Ordered by template ref. */
  listTemplates(
    query: PageQuery,
    call: UpdatesCall,
  ): Promise<Page<TemplateAdoption>>;
  /** @throws NotFoundError when nothing was made from it */
  getTemplate(
    templateRef: string,
    call: UpdatesCall,
  ): Promise<TemplateAdoption>;
  /** Newest first. */
  listVersions(
    templateRef: string,
    call: UpdatesCall,
  ): Promise<TemplateVersion[]>;
}
