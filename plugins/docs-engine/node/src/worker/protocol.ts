import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import type { BuildLimits } from '../limits';
import type { BuildProgress, BuildResult, BuildSiteOptions } from '../types';

/** What a worker is told to build; plain data. */
export interface BuildJob extends Pick<
  BuildSiteOptions,
  | 'source'
  | 'out'
  | 'siteName'
  | 'repoUrl'
  | 'editUri'
  | 'etag'
  | 'cacheDir'
  | 'cacheBytes'
> {
  limits: BuildLimits;
  /** What is left of `limits.seconds`. */
  seconds: number;
  cacheBytes: number;
  /** Folder for content that is not in place yet. */
  staging: string;
  /** Version of the compiler; another one uses nothing of the cache. */
  engine: string;
  /** Decides between ending a build and putting it in place, see `CommitGate`. */
  gate: SharedArrayBuffer;
}

/** What a build did, without what only the one who waited can know. */
export type JobResult = Omit<BuildResult, 'milliseconds'>;

/** What a worker tells. */
export type WorkerMessage =
  | { kind: 'progress'; progress: BuildProgress }
  | { kind: 'warning'; warning: DocsWarning }
  | { kind: 'done'; result: JobResult }
  | { kind: 'failed'; name: string; message: string };
