import type { ItemsPage, PageRequest } from '@callboard/http-client';
import type { TemplateVersion } from '../lineage/types';
import type {
  AdoptionProposal,
  TemplateAdoption,
  TemplateUpdate,
  UpdateState,
} from './types';

/** Which updates are listed. */
export interface UpdatesQuery extends PageRequest {
  /** Entity ref. */
  template?: string;
  state?: UpdateState;
  entityRef?: string;
}

/** Asks for the pull request that brings a service to the present version. */
export interface UpdateRequest {
  entityRef: string;
  /** Answers to parameters that the present version added. */
  answers?: Record<string, string>;
  /** Opens it also when it was refused before; without, that is a conflict. */
  again?: boolean;
}

/** Says which template a service belongs to. */
export interface AdoptionRequest {
  entityRef: string;
  templateRef: string;
  answers: Record<string, string>;
}

/**
 * Updates of services to the present version of their template, as pages use
 * them. Every method throws a `ResponseError` when the backend refuses.
 */
export interface UpdatesApi {
  /** Newest first. */
  listUpdates(query?: UpdatesQuery): Promise<ItemsPage<TemplateUpdate>>;
  /** Answers at once, with state `opening`; the pull request follows. */
  openUpdate(request: UpdateRequest): Promise<TemplateUpdate>;
  /**
   * Opens the updates of all services of a template that are behind without
   * conflicts and missing answers, and have none open or refused.
   *
   * @returns how many were begun
   */
  openCleanUpdates(templateRef: string): Promise<{ begun: number }>;
  /** Templates that something was made from. */
  listTemplates(page?: PageRequest): Promise<ItemsPage<TemplateAdoption>>;
  getTemplate(templateRef: string): Promise<TemplateAdoption>;
  /** Newest first. */
  listVersions(templateRef: string): Promise<ItemsPage<TemplateVersion>>;
}

/** Adoption of services that were not made from a template. */
export interface AdoptionsApi {
  /** Best match first. */
  listProposals(entityRef: string): Promise<ItemsPage<AdoptionProposal>>;
  /** The pull request that brings the service to the template. */
  adopt(request: AdoptionRequest): Promise<TemplateUpdate>;
}
