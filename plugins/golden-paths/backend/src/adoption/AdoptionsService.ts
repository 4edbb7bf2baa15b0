import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  AdoptionProposal,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';

/** What is asked for with an adoption. */
export interface AdoptService {
  entityRef: string;
  templateRef: string;
  answers: JsonObject;
}

/** Adoption of services into templates that they were not made from. */
export interface AdoptionsService {
  /** Best match first. @throws NotFoundError for an entity that may not be seen */
  propose(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<AdoptionProposal[]>;
  /**
   * Begins the pull request that makes a service part of a template.
   *
   * @throws InputError for a service that is in no repository
   * @throws ConflictError when it is part of a template, or was refused before
   */
  adopt(
    request: AdoptService,
    credentials: BackstageCredentials,
  ): Promise<TemplateUpdate>;
}
