import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import {
  BuildLimits,
  BuildResult,
  BuildSiteOptions,
} from '@callboard/plugin-docs-engine-node';
import {
  hasBothSiteFiles,
  readDocsDir,
  readSiteFile,
} from '../prepare/readDocsDir';
import { stampSite } from '../publish/siteStamp';
import { BuildReport } from './BuildReport';
import { FailureMemory } from './FailureMemory';
import { repositoryAddress } from './repositoryAddress';

/** How long a revision that failed is not tried again, in milliseconds. */
const REMEMBER_FAILURES = 10 * 60_000;

/** What {@link DocsGenerator} needs. */
export interface DocsGeneratorOptions {
  config: Config;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  limits: BuildLimits;
  cache: { dir: string; maxBytes: number };
  /** Name and version of the compiler, kept with each site. */
  stamp: string;
  /** The compiler. */
  build(options: BuildSiteOptions): Promise<BuildResult>;
}

/**
 * Generates a site with the portal's own compiler. It is a subclass because
 * TechDocs wants that very class; nothing of the stock `run` is used.
 */
export class DocsGenerator extends TechdocsGenerator {
  readonly #options: DocsGeneratorOptions;
  readonly #failures = new FailureMemory(REMEMBER_FAILURES);

  constructor(options: DocsGeneratorOptions) {
    const { config, logger, integrations } = options;
    super({ config, logger, scmIntegrations: integrations });
    this.#options = options;
  }

  /**
   * Writes the site to `outputDir` and nothing to `inputDir`.
   *
   * @throws InputError saying what is wrong with the source; at once when this
   *   revision failed a short while ago
   */
  override async run(run: GeneratorRunOptions): Promise<void> {
    const location = run.parsedLocationAnnotation?.target ?? '';
    const etag = run.etag ?? '';
    const known = etag && this.#failures.find(location, etag);
    if (known) {
      throw new InputError(
        `${known} This revision was tried before; it is tried again when it changes, or after ten minutes.`,
      );
    }
    try {
      await this.#build(run);
    } catch (error) {
      const { message } = toError(error);
      if (etag) {
        this.#failures.add({ location, etag, message });
      }
      throw new InputError(message);
    }
  }

  async #build(run: GeneratorRunOptions) {
    const { limits, cache, integrations, build } = this.#options;
    const { inputDir, outputDir, logger } = run;
    const site = await readSiteFile(inputDir);
    const report = new BuildReport(logger);
    if (await hasBothSiteFiles(inputDir)) {
      report.warning({
        file: 'mkdocs.yml',
        message: 'Not read, because there is a mkdocs.yaml as well.',
      });
    }
    const result = await build({
      source: inputDir,
      out: outputDir,
      siteName: run.siteOptions?.name ?? 'Documentation Site',
      ...repositoryAddress(
        run.parsedLocationAnnotation,
        integrations,
        readDocsDir(site?.text ?? ''),
      ),
      etag: run.etag,
      limits,
      cacheDir: cache.dir,
      cacheBytes: cache.maxBytes,
      onProgress: progress => report.progress(progress),
      onWarning: warning => report.warning(warning),
    });
    await access(join(outputDir, 'index.html')).catch(() => {
      throw new InputError(
        'The docs have no start page. Add index.md or README.md to the docs folder.',
      );
    });
    await stampSite(outputDir, this.#options.stamp);
    report.end(result);
  }
}
