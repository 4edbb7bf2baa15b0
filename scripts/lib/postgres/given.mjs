import { Problem } from '../say.mjs';

/**
 * The PostgreSQL that the environment names, through DATABASE_URL or POSTGRES_*.
 *
 * @returns environment variables that the configuration reads, or undefined
 */
export function givenPostgres(env = process.env) {
  if (env.DATABASE_URL) {
    return fromUrl(env.DATABASE_URL);
  }
  if (!env.POSTGRES_HOST) {
    return undefined;
  }
  return {
    POSTGRES_HOST: env.POSTGRES_HOST,
    POSTGRES_PORT: env.POSTGRES_PORT || '5432',
    POSTGRES_USER: env.POSTGRES_USER || 'callboard',
    POSTGRES_PASSWORD: env.POSTGRES_PASSWORD ?? '',
    POSTGRES_DATABASE: env.POSTGRES_DATABASE || 'callboard',
  };
}

function fromUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname) {
    throw new Problem(
      'DATABASE_URL is not a PostgreSQL address. Expected postgres://user:password@host:5432/database.',
    );
  }
  return {
    POSTGRES_HOST: url.hostname,
    POSTGRES_PORT: url.port || '5432',
    POSTGRES_USER: decodeURIComponent(url.username) || 'postgres',
    POSTGRES_PASSWORD: decodeURIComponent(url.password),
    POSTGRES_DATABASE: decodeURIComponent(url.pathname.slice(1)) || 'callboard',
    ...sslMode(url),
  };
}

/** The client library reads this one from the environment by itself. */
function sslMode(url) {
  const mode = url.searchParams.get('sslmode');
  return mode ? { PGSSLMODE: mode } : {};
}
