import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, JsonObject } from '@backstage/types';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import { readCampaignsConfig } from './campaigns/readCampaignsConfig';
import type { CampaignsConfig } from './campaigns/readCampaignsConfig';
import { readDemoConfig } from './demo/readDemoConfig';
import type { DemoConfig } from './demo/readDemoConfig';
import { readCollectorsConfig } from './collectors/readCollectorsConfig';
import type { CollectorsConfig } from './collectors/readCollectorsConfig';
import { readHistoryConfig } from './overview/readHistoryConfig';
import type { HistoryConfig } from './overview/readHistoryConfig';
import { readExemptionsConfig } from './exemptions/readExemptionsConfig';
import type { ExemptionsConfig } from './exemptions/readExemptionsConfig';
import { readStandardsConfig } from './standards/readStandardsConfig';
import type { StandardsConfig } from './standards/readStandardsConfig';

/** Kinds that can have a card, unless the configuration says otherwise. */
const DEFAULT_KINDS = [
  'component',
  'api',
  'system',
  'domain',
  'resource',
  'group',
  'template',
];
const SOURCE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FACT_TYPES = ['boolean', 'number', 'string', 'date', 'list', 'object'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** A source outside of the portal that pushes facts. */
export interface PushedSourceConfig {
  id: string;
  title: string;
  description?: string;
  /** Subjects of tokens that may push, such as `ci`. */
  subjects: string[];
  /** How long its facts are good for, in milliseconds. */
  ttlMs: number;
  /** JSON schema that values must fit. */
  schema?: JsonObject;
  /** Its facts; without, they are read from the schema. */
  facts?: FactDescription[];
}

/** What can be said of any collector. */
export interface CollectorConfig {
  /** False switches it off. */
  isEnabled: boolean;
  /** Calls in an hour, over all replicas; undefined for any number. */
  budgetPerHour?: number;
  /** Calls at a time in a replica; undefined for the collector's own number. */
  concurrency?: number;
  /** How often each entity is asked for; undefined for the collector's own. */
  everyMs?: number;
}

/** What `scorecards` needs to know to run. */
export interface ScorecardsConfig {
  /** Address of the portal without a slash at its end; empty when unknown. */
  appUrl: string;
  campaigns: CampaignsConfig;
  exemptions: ExemptionsConfig;
  /** Kinds of entities that can have a card, in lower case. */
  kinds: string[];
  facts: { sources: PushedSourceConfig[] };
  /** By id of the collector. */
  collectors: Record<string, CollectorConfig>;
  /** What single collectors of the portal need besides. */
  portalCollectors: CollectorsConfig;
  demo: DemoConfig;
  history: HistoryConfig;
  standards: StandardsConfig;
  badges: {
    /** Whether anybody sees every badge, without signing in. */
    isPublic: boolean;
  };
}

/**
 * Reads the `scorecards` section.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readScorecardsConfig(config: Config): ScorecardsConfig {
  return {
    appUrl: (config.getOptionalString('app.baseUrl') ?? '').replace(/\/+$/, ''),
    campaigns: readCampaignsConfig(config),
    exemptions: readExemptionsConfig(config),
    kinds: (
      config.getOptionalStringArray('scorecards.kinds') ?? DEFAULT_KINDS
    ).map(kind => kind.toLocaleLowerCase('en-US')),
    facts: { sources: readSources(config) },
    collectors: readCollectors(config),
    portalCollectors: readCollectorsConfig(config),
    demo: readDemoConfig(config),
    history: readHistoryConfig(config),
    standards: readStandardsConfig(config),
    badges: {
      isPublic: config.getOptionalBoolean('scorecards.badges.public') ?? false,
    },
  };
}

function readSources(config: Config): PushedSourceConfig[] {
  const key = 'scorecards.facts.sources';
  const ids = config.getOptionalConfig(key)?.keys() ?? [];
  return ids.map(id => readSource(config, { id, key: `${key}.${id}` }));
}

function readSource(
  config: Config,
  { id, key }: { id: string; key: string },
): PushedSourceConfig {
  if (!SOURCE_ID.test(id) || id === 'entity') {
    throw new InputError(
      `${key} must be named with lower-case letters, digits and dashes, and not 'entity'`,
    );
  }
  const subjects = config.getStringArray(`${key}.subjects`);
  if (subjects.length === 0) {
    throw new InputError(
      `${key}.subjects must name who may push, such as ${id}, the subject of a token in backend.auth.externalAccess`,
    );
  }
  const schema = config.getOptional<JsonObject>(`${key}.schema`);
  const facts = config.getOptionalConfigArray(`${key}.facts`);
  return {
    id,
    title: config.getOptionalString(`${key}.title`) ?? id,
    description: config.getOptionalString(`${key}.description`),
    subjects,
    ttlMs: readTime(config, `${key}.ttl`) ?? 7 * DAY_MS,
    ...(schema !== undefined && { schema }),
    ...(facts && {
      facts: facts.map((fact, index) =>
        readFact(fact, `${key}.facts[${index}]`),
      ),
    }),
  };
}

function readFact(fact: Config, key: string): FactDescription {
  const name = fact.getString('name');
  const type = fact.getString('type');
  if (!isFactType(type)) {
    throw new InputError(
      `${key}.type must be one of ${FACT_TYPES.join(', ')}, not '${type}'`,
    );
  }
  return {
    name,
    type,
    title: fact.getOptionalString('title') ?? name,
    description: fact.getOptionalString('description'),
    unit: fact.getOptionalString('unit'),
  };
}

function isFactType(type: string): type is FactDescription['type'] {
  return FACT_TYPES.includes(type);
}

function readCollectors(config: Config): Record<string, CollectorConfig> {
  const key = 'scorecards.collectors';
  const ids = config.getOptionalConfig(key)?.keys() ?? [];
  return Object.fromEntries(
    ids.map(id => [
      id,
      {
        isEnabled: config.getOptionalBoolean(`${key}.${id}.enabled`) ?? true,
        budgetPerHour: readCount(config, `${key}.${id}.budgetPerHour`),
        concurrency: readCount(config, `${key}.${id}.concurrency`),
        everyMs: readTime(config, `${key}.${id}.every`),
      },
    ]),
  );
}

function readTime(config: Config, key: string): number | undefined {
  if (!config.has(key)) {
    return undefined;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (!(milliseconds >= 60_000)) {
    throw new InputError(`${key} must be a minute or longer`);
  }
  return milliseconds;
}

function readCount(config: Config, key: string): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && (!Number.isInteger(value) || value < 1)) {
    throw new InputError(`${key} must be a whole number above 0, not ${value}`);
  }
  return value;
}
