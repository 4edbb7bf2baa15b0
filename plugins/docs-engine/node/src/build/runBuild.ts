import {
  createPageCompiler,
  loadSite,
  type DocsWarning,
  type Site,
} from '@callboard/plugin-docs-engine-common';
import { ContentCache } from '../cache/ContentCache';
import { fingerprint } from '../cache/fingerprint';
import { SiteOutput } from '../output/SiteOutput';
import { FolderSource } from '../source/FolderSource';
import type { BuildProgress } from '../types';
import { CommitGate } from '../worker/CommitGate';
import type { BuildJob, JobResult } from '../worker/protocol';
import { emptyManifest, type BuildManifest } from './BuildManifest';
import {
  describeInputs,
  readJson,
  siteFile,
  writeJson,
  type BuildStamp,
} from './BuildStamp';
import { checkSite } from './checkSite';
import { PageBodies } from './PageBodies';
import { SiteWriter } from './SiteWriter';

/** Told while a build runs. */
export interface BuildListeners {
  onProgress(progress: BuildProgress): void;
  onWarning(warning: DocsWarning): void;
}

/**
 * Builds a site in this thread: reads, compiles what changed, and puts the
 * result in place at the end, unless the build was ended before.
 *
 * @throws SourceError, FolderError or LimitError with a sentence for the author
 */
export function runBuild(job: BuildJob, listeners: BuildListeners): JobResult {
  const source = new FolderSource(job.source, job.limits);
  return prepareBuild({ job, source, listeners })();
}

/**
 * The part of `runBuild` that takes time and that may be ended at any moment.
 *
 * @returns what puts the site in place
 * @throws as `runBuild`
 */
export function prepareBuild({
  job,
  source,
  listeners,
  isBrief = false,
}: {
  job: BuildJob;
  source: FolderSource;
  listeners: BuildListeners;
  /** Compiling takes about as long as keeping what comes out of it. */
  isBrief?: boolean;
}): () => JobResult {
  const { limits, cacheDir, cacheBytes } = job;
  const site = loadSite(source, {
    siteName: job.siteName,
    repoUrl: job.repoUrl,
    editUri: job.editUri,
    maxPages: Infinity,
  });
  checkSite(site, job);
  const warnings = [...site.warnings, ...source.takeWarnings()];
  warnings.forEach(listeners.onWarning);

  const before = readManifest(job);
  const cache =
    cacheDir === undefined ? undefined : new ContentCache(cacheDir, cacheBytes);
  const compiler = createPageCompiler(site, source, { limits });
  const bodies = new PageBodies({
    site,
    source,
    dialect: dialectOf(site, job),
    compile: (page, text) => compiler.compile(page, text),
    before: before.pages,
    cache,
    // Most sites in CI are built only once where they are.
    isCacheFilled: !isBrief || hasPages(before),
  });
  const output = new SiteOutput(job.out, job.staging);
  const writer = new SiteWriter({ site, source, output, before, job });
  const total = site.pages.length;
  for (const [index, page] of site.pages.entries()) {
    const built = bodies.find(page);
    writer.addPage(built);
    built.warnings.forEach(listeners.onWarning);
    warnings.push(...built.warnings);
    listeners.onProgress({ done: index + 1, total });
  }
  const manifest = writer.finish();

  return () => {
    if (!new CommitGate(job.gate).commit()) {
      throw new Error('The build was ended.');
    }
    const counts = output.commit();
    const stamps = output.stamps();
    const files = stamps.map(([file]) => file);
    writeJson(siteFile(job, 'manifest.json'), {
      ...manifest,
      files: Object.fromEntries(stamps),
    } satisfies BuildManifest);
    writeJson(siteFile(job, 'stamp.json'), {
      inputs: describeInputs(job),
      source: source.journal.record(),
      files: stamps,
      pages: total,
      warnings,
    } satisfies BuildStamp);
    cache?.prune();
    return { pages: total, ...counts, warnings, files };
  };
}

function readManifest(job: BuildJob): BuildManifest {
  const found = readJson<BuildManifest>(siteFile(job, 'manifest.json'));
  return found?.engine === job.engine ? found : emptyManifest(job.engine);
}

function hasPages({ pages }: BuildManifest): boolean {
  return Object.keys(pages).length > 0;
}

/** Changes with everything that all pages are compiled with. */
function dialectOf({ config }: Site, { engine, limits }: BuildJob): string {
  const { extensions, dialect, docsDir, useDirectoryUrls } = config;
  return fingerprint(
    engine,
    JSON.stringify({ extensions, dialect, docsDir, useDirectoryUrls }),
    `${limits.nesting}`,
  );
}
