export { BuildError } from './build/BuildError';
export { engineVersion } from './build/engineVersion';
export { SiteBuilder } from './build/SiteBuilder';
export type { SiteBuilderOptions } from './build/SiteBuilder';
export { DEFAULT_LIMITS } from './limits';
export type { BuildLimits } from './limits';
export type { BuildProgress, BuildResult, BuildSiteOptions } from './types';
export type { WorkerScript } from './worker/startWorker';
