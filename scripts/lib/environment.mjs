import { secret } from './secrets.mjs';

/**
 * Environment of the portal's processes: secrets of this checkout, and what the
 * options change in the configuration. `APP_CONFIG_*` beats every file.
 */
export function portalEnvironment(base, { production, port }) {
  const env = {
    FORGE_TOKEN: secret('forge-token'),
    TASK_SECRETS_KEY: secret('task-secrets-key'),
    ...base,
  };
  const set = (key, value) => {
    env[`APP_CONFIG_${key.replaceAll('.', '_')}`] = JSON.stringify(value);
  };

  const appPort = port ?? 3000;
  const backendPort = port === undefined ? 7007 : port + 1;
  const forgePort = port === undefined ? 7010 : port + 2;
  if (port !== undefined) {
    env.FORGE_HOST = `localhost:${forgePort}`;
    set('app.baseUrl', `http://localhost:${appPort}`);
    set('backend.baseUrl', `http://localhost:${backendPort}`);
    set('backend.listen.port', backendPort);
    set('backend.cors.origin', `http://localhost:${appPort}`);
    set('forge.port', forgePort);
    set('forge.baseUrl', `http://localhost:${forgePort}`);
  }
  if (production) {
    // One port for all. It stays a laptop's portal: guests and personas may come
    // in, and the Git host runs, which a real production configuration leaves off.
    const origin = `http://localhost:${port ?? backendPort}`;
    set('app.baseUrl', origin);
    set('backend.baseUrl', origin);
    set('backend.listen.port', port ?? backendPort);
    set('backend.cors.origin', origin);
    set('auth.providers.guest.dangerouslyAllowOutsideDevelopment', true);
    set('auth.providers.persona.dangerouslyAllowOutsideDevelopment', true);
    set('forge.enabled', true);
    // Each plugin would warn that others cannot reach a portal on localhost.
    set('backend.logger.overrides', [
      {
        matchers: { message: '/^backend.baseUrl is set to a localhost URL/' },
        level: 'error',
      },
    ]);
  }
  return env;
}
