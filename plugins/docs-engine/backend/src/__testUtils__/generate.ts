import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  GeneratorRunOptions,
  ParsedLocationAnnotation,
} from '@backstage/plugin-techdocs-node';
import {
  DEFAULT_LIMITS,
  SiteBuilder,
} from '@callboard/plugin-docs-engine-node';
import { DocsGenerator } from '../generate/DocsGenerator';

/** What a run of the generator gave. */
export interface Generated {
  /** Lines for the reader, as `level message`. */
  log: string[];
  /** Reads a file of the site. */
  read(path: string): Promise<string>;
}

/** Runs the generator with the real compiler. */
export async function generate(options: {
  input: string;
  output: string;
  location?: ParsedLocationAnnotation;
}): Promise<Generated> {
  const config = new ConfigReader({});
  const sites = new SiteBuilder();
  const log: string[] = [];
  const line = (level: string) => (message: string) =>
    log.push(`${level} ${message}`);
  const generator = new DocsGenerator({
    config,
    integrations: ScmIntegrations.fromConfig(config),
    logger: mockServices.logger.mock(),
    limits: DEFAULT_LIMITS,
    cache: { dir: `${options.output}-cache`, maxBytes: 1_000_000 },
    stamp: 'callboard test',
    build: build => sites.build(build),
  });
  try {
    await generator.run({
      inputDir: options.input,
      outputDir: options.output,
      parsedLocationAnnotation: options.location,
      etag: 'a1',
      logger: { info: line('info'), warn: line('warn') },
      siteOptions: { name: 'The shop' },
    } as unknown as GeneratorRunOptions);
  } finally {
    await sites.close();
  }
  return {
    log,
    read: path => readFile(join(options.output, path), 'utf8'),
  };
}
