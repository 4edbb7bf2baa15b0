import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  BuildLimits,
  DEFAULT_LIMITS,
} from '@callboard/plugin-docs-engine-node';

const DEFAULT_CACHE_BYTES = 256_000_000;
const DEFAULT_LOCATION = '/docs/:namespace/:kind/:name/:path';

/** What the docs engine needs to know to run. */
export interface DocsEngineConfig {
  generator: 'callboard' | 'mkdocs';
  limits: BuildLimits;
  cache: {
    /** Absolute. */
    dir: string;
    maxBytes: number;
  };
  /** Absent when nothing is to be built in the background. */
  refresh?: {
    schedule: SchedulerServiceTaskScheduleDefinition;
    /** Sites built at the same time. */
    concurrency: number;
  };
  /** Folder for temporary files; absent for the system's. */
  workingDirectory?: string;
  /** Whether paths of published sites keep the case of the entity. */
  legacyPathCasing: boolean;
  /** Absolute folder of the local publisher; absent with another publisher. */
  publishDirectory?: string;
  search: {
    schedule: SchedulerServiceTaskScheduleDefinition;
    locationTemplate: string;
  };
}

/**
 * Reads the `docsEngine` section, and what of `techdocs` and `search` belongs to it.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readDocsEngineConfig(config: Config): DocsEngineConfig {
  const workingDirectory = config.getOptionalString('backend.workingDirectory');
  const publishes =
    (config.getOptionalString('techdocs.publisher.type') ?? 'local') ===
    'local';
  const publishDirectory = config.getOptionalString(
    'techdocs.publisher.local.publishDirectory',
  );
  return {
    generator: readGenerator(config),
    limits: readLimits(config),
    cache: {
      dir: resolve(
        config.getOptionalString('docsEngine.cache.dir') ??
          join(workingDirectory ?? tmpdir(), 'callboard-docs-cache'),
      ),
      maxBytes:
        readCount(config, 'docsEngine.cache.maxBytes') ?? DEFAULT_CACHE_BYTES,
    },
    ...(workingDirectory && { workingDirectory }),
    refresh: readRefresh(config),
    legacyPathCasing:
      config.getOptionalBoolean(
        'techdocs.legacyUseCaseSensitiveTripletPaths',
      ) ?? false,
    ...(publishes &&
      publishDirectory && { publishDirectory: resolve(publishDirectory) }),
    search: {
      schedule: readSchedule(config, 'search.collators.techdocs.schedule') ?? {
        frequency: { hours: 1 },
        timeout: { minutes: 30 },
        initialDelay: { seconds: 3 },
      },
      locationTemplate:
        config.getOptionalString(
          'search.collators.techdocs.locationTemplate',
        ) ?? DEFAULT_LOCATION,
    },
  };
}

function readGenerator(config: Config): DocsEngineConfig['generator'] {
  const name = config.getOptionalString('docsEngine.generator') ?? 'callboard';
  if (name !== 'callboard' && name !== 'mkdocs') {
    throw new InputError(
      `docsEngine.generator must be callboard or mkdocs, not '${name}'`,
    );
  }
  return name;
}

function readLimits(config: Config): BuildLimits {
  const limits = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(limits) as (keyof BuildLimits)[]) {
    limits[name] =
      readCount(config, `docsEngine.limits.${name}`) ?? limits[name];
  }
  return limits;
}

function readRefresh(config: Config): DocsEngineConfig['refresh'] {
  const builder = config.getOptionalString('techdocs.builder') ?? 'local';
  const enabled =
    config.getOptionalBoolean('docsEngine.refresh.enabled') ?? true;
  if (!enabled || builder !== 'local') {
    return undefined;
  }
  return {
    schedule: readSchedule(config, 'docsEngine.refresh.schedule') ?? {
      frequency: { hours: 6 },
      timeout: { hours: 1 },
      initialDelay: { minutes: 2 },
    },
    concurrency: readCount(config, 'docsEngine.refresh.concurrency') ?? 2,
  };
}

function readSchedule(config: Config, key: string) {
  const found = config.getOptionalConfig(key);
  return found && readSchedulerServiceTaskScheduleDefinitionFromConfig(found);
}

function readCount(config: Config, key: string): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && (!Number.isInteger(value) || value < 1)) {
    throw new InputError(`${key} must be a whole number above 0, not ${value}`);
  }
  return value;
}
