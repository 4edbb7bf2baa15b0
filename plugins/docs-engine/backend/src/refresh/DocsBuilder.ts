import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorBuilder,
  GeneratorRunOptions,
  getLocationForEntity,
  PreparerBuilder,
  PublisherBase,
} from '@backstage/plugin-techdocs-node';
import { removeFolder } from '../shared/removeFolder';

/** What {@link DocsBuilder} needs. */
export interface DocsBuilderOptions {
  preparers: PreparerBuilder;
  generators: GeneratorBuilder;
  publisher: PublisherBase;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  /** Folder for temporary files; the system's when absent. */
  workingDirectory?: string;
}

/**
 * Prepares, generates and publishes one site as TechDocs does when a page is
 * viewed. TechDocs' own endpoint looks at a source at most once a minute, which
 * would leave a push unseen for as long.
 */
export class DocsBuilder {
  readonly #options: DocsBuilderOptions;

  constructor(options: DocsBuilderOptions) {
    this.#options = options;
  }

  /** Whether the site of an entity is published, by the generator of now. */
  async isPublished(entity: Entity): Promise<boolean> {
    return (await this.#publishedEtag(entity)) !== undefined;
  }

  /**
   * Builds and publishes the site of an entity unless its source is the one that
   * is published.
   *
   * @returns whether it was built
   * @throws Error when the source cannot be read or built
   */
  async build(entity: Entity): Promise<boolean> {
    const { preparers, publisher, logger } = this.#options;
    const preparer = preparers.get(entity);
    const etag = await this.#publishedEtag(entity);
    const prepared = await preparer
      .prepare(entity, { etag, logger })
      .catch(error => {
        if (isError(error) && error.name === 'NotModifiedError') {
          return undefined;
        }
        throw error;
      });
    if (!prepared) {
      return false;
    }
    const outputDir = await this.#temporaryFolder();
    try {
      await this.#generate(entity, { ...prepared, outputDir });
      await publisher.publish({ entity, directory: outputDir });
      return true;
    } finally {
      await removeFolder(outputDir);
      if (preparer.shouldCleanPreparedDirectory()) {
        await removeFolder(prepared.preparedDir);
      }
    }
  }

  async #publishedEtag(entity: Entity): Promise<string | undefined> {
    const { publisher } = this.#options;
    if (!(await publisher.hasDocsBeenGenerated(entity))) {
      return undefined;
    }
    return publisher.fetchTechDocsMetadata(getCompoundEntityRef(entity)).then(
      metadata => metadata.etag,
      () => undefined,
    );
  }

  async #temporaryFolder(): Promise<string> {
    const parent = this.#options.workingDirectory ?? tmpdir();
    return mkdtemp(join(await realpath(parent), 'docs-engine-'));
  }

  async #generate(
    entity: Entity,
    folders: { preparedDir: string; outputDir: string; etag: string },
  ) {
    const { generators, integrations, logger } = this.#options;
    const { name, title } = entity.metadata;
    await generators.get(entity).run({
      inputDir: folders.preparedDir,
      outputDir: folders.outputDir,
      parsedLocationAnnotation: getLocationForEntity(entity, integrations),
      etag: folders.etag,
      // Generators only write lines to it, which both kinds of logger can do.
      logger: quiet(logger) as unknown as GeneratorRunOptions['logger'],
      siteOptions: { name: title ?? name },
    });
  }
}

/** What authors want to know is shown by the reader; the portal's log is for its operators. */
function quiet(logger: LoggerService): LoggerService {
  const debug = logger.debug.bind(logger);
  return { ...logger, debug, info: debug, warn: debug, error: debug };
}
