import { resolve } from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the audit log needs to know to run. */
export interface AuditConfig {
  /** Share of the permission denials that are recorded, from 0 to 1. */
  denialsSampleRate: number;
  /** How long records are kept, in milliseconds; undefined for ever. */
  retentionMs?: number;
  /** What happens while the queue is full: requests wait, or records go. */
  overflow: 'block' | 'drop';
  /** How many records may wait for the database. */
  queueSize: number;
  forward: {
    /** One JSON object per line on standard output. */
    stdout: boolean;
    http?: { url: string; headers: Record<string, string> };
  };
}

/** What deciding about permissions needs to know. */
export interface EnforcementConfig {
  /** `permission.enabled` */
  isEnabled: boolean;
  /** `backend.auth.dangerouslyDisableDefaultAuthPolicy` */
  isOpen: boolean;
  /** Reference of the user that enters without an account, if there is one. */
  guest?: string;
  /** How long a policy holds that cannot be confirmed, in milliseconds. */
  trustPolicyForMs: number;
}

/** What `access` needs to know to run. */
export interface AccessConfig {
  /** Full references, in lower case, of users and groups. */
  admins: string[];
  /** Absolute path of a YAML file that holds the policy. */
  policyFile?: string;
  audit: AuditConfig;
  enforcement: EnforcementConfig;
}

/**
 * Reads the `access` section.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readAccessConfig(config: Config): AccessConfig {
  const policyFile = config.getOptionalString('access.policyFile');
  return {
    admins: (config.getOptionalStringArray('access.admins') ?? []).map(
      readAdmin,
    ),
    ...(policyFile !== undefined && { policyFile: resolve(policyFile) }),
    audit: readAudit(config),
    enforcement: readEnforcement(config),
  };
}

function readEnforcement(config: Config): EnforcementConfig {
  const guest = config.getOptionalConfig('auth.providers.guest');
  const key = 'access.trustPolicyFor';
  return {
    isEnabled: config.getOptionalBoolean('permission.enabled') ?? false,
    isOpen:
      config.getOptionalBoolean(
        'backend.auth.dangerouslyDisableDefaultAuthPolicy',
      ) ?? false,
    ...(guest && {
      guest: readUser(
        guest.getOptionalString('userEntityRef') ?? 'user:development/guest',
      ),
    }),
    trustPolicyForMs: config.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : 60_000,
  };
}

function readUser(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'user', defaultNamespace: 'default' }),
  );
}

function readAdmin(ref: string, index: number): string {
  const expected = `access.admins[${index}] must be the reference of a user or group, such as group:default/platform, not '${ref}'`;
  try {
    const { kind, namespace, name } = parseEntityRef(ref);
    if (/^(user|group)$/i.test(kind)) {
      return stringifyEntityRef({ kind, namespace, name });
    }
  } catch {
    // Said below, with the key.
  }
  throw new InputError(expected);
}

function readAudit(config: Config): AuditConfig {
  const key = 'access.audit';
  const url = config.getOptionalString(`${key}.forward.http.url`);
  const rate = config.getOptionalNumber(`${key}.denials.sampleRate`) ?? 1;
  if (!(rate >= 0 && rate <= 1)) {
    throw new InputError(
      `${key}.denials.sampleRate must be a number from 0 to 1, not ${rate}`,
    );
  }
  const retentionMs = readRetention(config, `${key}.retention`);
  return {
    denialsSampleRate: rate,
    ...(retentionMs !== undefined && { retentionMs }),
    overflow: readOverflow(config, `${key}.overflow`),
    queueSize: readCount(config, `${key}.queueSize`) ?? 10_000,
    forward: {
      stdout: config.getOptionalBoolean(`${key}.forward.stdout`) ?? false,
      ...(url !== undefined && {
        http: {
          url: readUrl(url, `${key}.forward.http.url`),
          headers: readHeaders(config, `${key}.forward.http.headers`),
        },
      }),
    },
  };
}

function readRetention(config: Config, key: string): number | undefined {
  if (!config.has(key)) {
    return 365 * DAY_MS;
  }
  if (config.getOptional(key) === 'forever') {
    return undefined;
  }
  const retentionMs = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (retentionMs < DAY_MS) {
    throw new InputError(`${key} must be a day or longer, or 'forever'`);
  }
  return retentionMs;
}

function readOverflow(config: Config, key: string): AuditConfig['overflow'] {
  const value = config.getOptionalString(key) ?? 'block';
  if (value !== 'block' && value !== 'drop') {
    throw new InputError(`${key} must be block or drop, not '${value}'`);
  }
  return value;
}

function readCount(config: Config, key: string): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && (!Number.isInteger(value) || value < 1)) {
    throw new InputError(`${key} must be a whole number above 0, not ${value}`);
  }
  return value;
}

function readUrl(value: string, key: string): string {
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
    throw new InputError(`${key} must be an http or https URL, not '${value}'`);
  }
  return value;
}

function readHeaders(config: Config, key: string): Record<string, string> {
  const headers = config.getOptionalConfig(key);
  return Object.fromEntries(
    (headers?.keys() ?? []).map(name => [name, headers?.getString(name) ?? '']),
  );
}
