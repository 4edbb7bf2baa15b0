import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { forgeNameSchema } from '@callboard/plugin-forge-common';

const DEFAULT_PORT = 7010;
const DEFAULT_MAX_PUSH_BYTES = 1024 ** 3;

/** What the Git host needs to know to run. */
export interface ForgeOptions {
  /** Port on the loopback addresses. */
  port: number;
  /** Address of the Git host without a trailing slash. */
  baseUrl: string;
  /** Address of the portal without a trailing slash. */
  portalUrl: string;
  /** Absolute folder of the bare repositories. */
  dataDir: string;
  /** Password for writing. */
  token: string;
  organizations: string[];
  /** Folder whose sub-folders are turned into repositories. */
  seedFrom?: string;
  /** Largest pack of one push, in bytes. */
  maxPushBytes: number;
}

/**
 * Reads the `forge` section.
 *
 * @param config - the root config
 * @param environment - value of NODE_ENV; the host is off in `production`
 *   unless it is switched on by name
 * @returns undefined when the Git host is off
 * @throws InputError naming the key when a value cannot be used
 */
export function readForgeConfig(
  config: Config,
  environment: string | undefined = process.env.NODE_ENV,
): ForgeOptions | undefined {
  const forge = config.getOptionalConfig('forge');
  const enabled =
    forge?.getOptionalBoolean('enabled') ??
    (forge !== undefined && environment !== 'production');
  if (!forge || !enabled) {
    return undefined;
  }

  const port = forge.getOptionalNumber('port') ?? DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new InputError(
      `forge.port must be a number from 1 to 65535, not ${port}`,
    );
  }
  const seedFrom = forge.getOptionalString('seedFrom');
  return {
    port,
    baseUrl: readUrl(
      forge.getOptionalString('baseUrl') ?? `http://localhost:${port}`,
      'forge.baseUrl',
    ),
    portalUrl: readUrl(config.getString('app.baseUrl'), 'app.baseUrl'),
    dataDir: resolve(forge.getString('dataDir')),
    token: forge.getString('token'),
    organizations: (forge.getOptionalStringArray('organizations') ?? []).map(
      readOrganization,
    ),
    ...(seedFrom !== undefined && { seedFrom: resolve(seedFrom) }),
    maxPushBytes:
      forge.getOptionalNumber('maxPushBytes') ?? DEFAULT_MAX_PUSH_BYTES,
  };
}

function readUrl(value: string, key: string): string {
  if (!URL.canParse(value)) {
    throw new InputError(`${key} must be a URL, not '${value}'`);
  }
  return value.replace(/\/+$/, '');
}

function readOrganization(name: string): string {
  const result = forgeNameSchema.safeParse(name);
  if (!result.success) {
    throw new InputError(
      `forge.organizations: '${name}' ${result.error.issues[0].message}`,
    );
  }
  return name;
}
