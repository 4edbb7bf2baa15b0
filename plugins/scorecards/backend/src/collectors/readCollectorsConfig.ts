import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const SECTION = 'scorecards.collectors';

/** What single collectors of the portal need to know, beside what all have. */
export interface CollectorsConfig {
  http: {
    /** Hosts and networks that may be probed although they are not public. */
    allow: string[];
  };
  /** Absent unless a server is configured. */
  sonarqube?: { baseUrl: string; token?: string };
}

/**
 * Reads what single collectors have in `scorecards.collectors`.
 *
 * @param config - the root config
 * @throws InputError naming the key when a value cannot be used
 */
export function readCollectorsConfig(config: Config): CollectorsConfig {
  const baseUrl = config.getOptionalString(`${SECTION}.sonarqube.baseUrl`);
  return {
    http: {
      allow: config.getOptionalStringArray(`${SECTION}.http.allow`) ?? [],
    },
    ...(baseUrl !== undefined && {
      sonarqube: {
        baseUrl: checkUrl('sonarqube.baseUrl', baseUrl),
        token: config.getOptionalString(`${SECTION}.sonarqube.token`),
      },
    }),
  };
}

function checkUrl(key: string, value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) {
    throw new InputError(
      `${SECTION}.${key} must be an address with http or https, found '${value}'`,
    );
  }
  return value.replace(/\/+$/, '');
}
