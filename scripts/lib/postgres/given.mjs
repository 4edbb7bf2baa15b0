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
  return env.POSTGRES_HOST ? { POSTGRES_HOST: env.POSTGRES_HOST } : undefined;
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
  };
}
