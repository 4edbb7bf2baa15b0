import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  type AdoptionProposal,
  LINEAGE_FILE,
} from '@callboard/plugin-golden-paths-common';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import { completeAnswers } from '../rendering/completeAnswers';
import type { TemplateRenderer } from '../rendering/TemplateRenderer';
import type {
  TemplateSnapshot,
  TemplateVersions,
} from '../versions/TemplateVersions';
import { answersOfEntity } from './answersOfEntity';
import { coerceAnswers, parameterTypes } from '../shared/coerceAnswers';
import { compareRendered } from './compareRendered';
import { makesRepository } from './makesRepository';
import {
  matchTemplate,
  withAddress,
  type TemplateMatch,
} from './matchTemplate';

/** How many templates are proposed. */
const PROPOSALS = 3;
/** Templates that fit less are not worth a look. */
const MIN_MATCH = 0.1;

/** What {@link AdoptionMatcher} needs. */
export interface AdoptionMatcherOptions {
  catalog: Pick<CatalogService, 'getEntities'>;
  hosts: Pick<RepositoryHosts, 'readFiles'>;
  logger: LoggerService;
  renderer: TemplateRenderer;
  versions: Pick<TemplateVersions, 'current'>;
}

interface Candidate extends TemplateMatch {
  templateRef: string;
  snapshot: TemplateSnapshot;
}

/** Finds the templates that a repository could have been made from. */
export class AdoptionMatcher {
  readonly #options: AdoptionMatcherOptions;

  constructor(options: AdoptionMatcherOptions) {
    this.#options = options;
  }

  /**
   * @param entity - whose repository it is
   * @param credentials - of who asks; templates that they may not see are left out
   * @returns the best ones first, three at most
   */
  async propose(
    { entity, repositoryUrl }: { entity: Entity; repositoryUrl: string },
    credentials: BackstageCredentials,
  ): Promise<AdoptionProposal[]> {
    const { catalog, hosts, versions } = this.#options;
    const files = await hosts.readFiles(repositoryUrl);
    const { items: templates } = await catalog.getEntities(
      {
        filter: { kind: 'Template' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    const candidates: Candidate[] = [];
    for (const template of templates) {
      const templateRef = stringifyEntityRef(template);
      const snapshot = await versions.current(templateRef);
      if (!snapshot || !makesRepository(snapshot.entity)) {
        continue;
      }
      const match = matchTemplate(snapshot, files);
      if (match.match >= MIN_MATCH) {
        const outputs = withAddress(match.outputs, repositoryUrl);
        candidates.push({ ...match, outputs, templateRef, snapshot });
      }
    }
    candidates.sort((a, b) => b.match - a.match || b.similarity - a.similarity);
    return Promise.all(
      candidates
        .slice(0, PROPOSALS)
        .map(candidate => this.#describe(candidate, { entity, files })),
    );
  }

  async #describe(
    { templateRef, snapshot, match, ...guessed }: Candidate,
    { entity, files }: { entity: Entity; files: ReadonlyMap<string, Buffer> },
  ): Promise<AdoptionProposal> {
    const { logger, renderer } = this.#options;
    const { spec, metadata } = snapshot.entity as TemplateEntityV1beta3;
    const known = parameterTypes(spec.parameters);
    const found = Object.fromEntries(
      Object.entries({ ...answersOfEntity(entity), ...guessed.answers }).filter(
        ([name]) => known.has(name),
      ),
    );
    const { answers, missing } = completeAnswers(
      spec.parameters,
      coerceAnswers(spec.parameters, found),
    );
    const proposal = {
      templateRef,
      title: metadata.title ?? metadata.name,
      match,
      answers: found,
      missingAnswers: missing,
      files: [],
    };
    if (missing.length > 0) {
      return proposal;
    }
    try {
      const { outputs } = guessed;
      const rendered = await renderer.render(snapshot, { answers, outputs });
      rendered.delete(LINEAGE_FILE);
      return { ...proposal, files: compareRendered(files, rendered) };
    } catch (error) {
      logger.warn(
        `${templateRef} could not be rendered with the answers found: ${toError(error).message}`,
      );
      return proposal;
    }
  }
}
