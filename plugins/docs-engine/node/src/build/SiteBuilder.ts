import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { DEFAULT_LIMITS } from '../limits';
import type { BuildResult, BuildSiteOptions } from '../types';
import type { SmallBuild } from '../small/buildSmall';
import type { BuildJob, JobResult } from '../worker/protocol';
import type { BuildListeners as RunListeners } from '../worker/RunningBuild';
import { CommitGate } from '../worker/CommitGate';
import { runInWorker } from '../worker/runInWorker';
import {
  ownWorkerScript,
  startWorker,
  type WorkerScript,
} from '../worker/startWorker';
import { WorkerPool } from '../worker/WorkerPool';
import { checkOutput } from './checkOutput';
import { engineVersion } from './engineVersion';
import { findUnchanged } from './findUnchanged';
import { removeLeftovers, stagingFolder } from './removeLeftovers';
import type { BuildListeners } from './runBuild';

const CACHE_BYTES = 256 * 1024 * 1024;

/** How builds are run. */
export interface SiteBuilderOptions {
  /** Builds at once; whatever is more waits. 1 unless said otherwise. */
  workers?: number;
  /** Another worker than the one of this package, such as a bundled one. */
  script?: WorkerScript;
  /** Version of the compiler in `script`. */
  engine?: string;
  /** `buildSmall` of this package, for processes that have nothing else to do. */
  buildSmall?(job: BuildJob, listeners: BuildListeners): SmallBuild;
}

/**
 * Builds sites in worker threads, so that neither a large nor a hostile source
 * stops the process, and a build that takes too long can be ended.
 */
export class SiteBuilder {
  private readonly pool: WorkerPool;
  private readonly engine: string;
  private builds = 0;

  constructor(private readonly options: SiteBuilderOptions = {}) {
    this.pool = new WorkerPool({
      size: options.workers ?? 1,
      start: () => startWorker(options.script ?? ownWorkerScript()),
    });
    this.engine = options.engine ?? engineVersion();
  }

  /**
   * Builds a site, or finds that nothing changed. If it fails, `out` stays as it was.
   * @throws BuildError with a sentence for the author
   */
  async build(options: BuildSiteOptions): Promise<BuildResult> {
    const began = performance.now();
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const source = path.resolve(options.source);
    const out = path.resolve(options.out);
    checkOutput(source, out);
    removeLeftovers(out);
    const { onProgress, onWarning, signal, ...plain } = options;
    const inputs = { ...plain, source, out, limits, engine: this.engine };
    const unchanged = findUnchanged(inputs);
    if (unchanged) {
      unchanged.warnings.forEach(warning => onWarning?.(warning));
      return { ...unchanged, milliseconds: performance.now() - began };
    }
    const job: BuildJob = {
      ...inputs,
      seconds: limits.seconds,
      cacheBytes: options.cacheBytes ?? CACHE_BYTES,
      staging: stagingFolder(out, ++this.builds),
      gate: CommitGate.memory(),
    };
    const made = fs.existsSync(out) ? undefined : firstMissing(out);
    try {
      const result = await this.run(job, { onProgress, onWarning, signal });
      return { ...result, milliseconds: performance.now() - began };
    } catch (error) {
      await fs.promises.rm(made ?? job.staging, {
        recursive: true,
        force: true,
      });
      throw error;
    }
  }

  private async run(
    job: BuildJob,
    listeners: RunListeners,
  ): Promise<JobResult> {
    const small = this.options.buildSmall?.(job, {
      onProgress: progress => listeners.onProgress?.(progress),
      onWarning: warning => listeners.onWarning?.(warning),
    });
    if (small && 'result' in small) {
      return small.result;
    }
    const seconds = job.seconds - (small?.spent ?? 0);
    return runInWorker(this.pool, { ...job, seconds }, listeners);
  }

  /** Ends the workers that have nothing to do; another build starts new ones. */
  async close(): Promise<void> {
    await this.pool.close();
  }
}

/** The uppermost folder that a path needs and that is not there. */
function firstMissing(folder: string): string {
  const parent = path.dirname(folder);
  return fs.existsSync(parent) ? folder : firstMissing(parent);
}
