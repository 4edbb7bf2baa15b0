import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalEnvironment } from './environment.mjs';

const setting = (env, key) => {
  const value = env[`APP_CONFIG_${key.replaceAll('.', '_')}`];
  return value === undefined ? undefined : JSON.parse(value);
};

test('leaves the configuration alone on a plain start', () => {
  const env = portalEnvironment({ PATH: '/bin' }, { production: false });
  assert.equal(env.PATH, '/bin');
  assert.match(env.FORGE_TOKEN, /^[\w-]{32}$/);
  assert.match(env.TASK_SECRETS_KEY, /^[\w-]{32}$/);
  assert.deepEqual(
    Object.keys(env).filter(name => name.startsWith('APP_CONFIG_')),
    [],
  );
});

test('keeps a token that the environment gives', () => {
  const env = portalEnvironment({ FORGE_TOKEN: 'mine' }, {});
  assert.equal(env.FORGE_TOKEN, 'mine');
});

test('moves app, backend and Git host to three ports in a row', () => {
  const env = portalEnvironment({}, { port: 4000 });
  assert.equal(setting(env, 'app.baseUrl'), 'http://localhost:4000');
  assert.equal(setting(env, 'backend.baseUrl'), 'http://localhost:4001');
  assert.equal(setting(env, 'backend.listen.port'), 4001);
  assert.equal(setting(env, 'backend.cors.origin'), 'http://localhost:4000');
  assert.equal(setting(env, 'forge.port'), 4002);
  assert.equal(setting(env, 'forge.baseUrl'), 'http://localhost:4002');
  // Integration and discovery name the host with this variable.
  assert.equal(env.FORGE_HOST, 'localhost:4002');
});

test('serves everything from one port in production', () => {
  const env = portalEnvironment({}, { production: true });
  assert.equal(setting(env, 'app.baseUrl'), 'http://localhost:7007');
  assert.equal(setting(env, 'backend.baseUrl'), 'http://localhost:7007');
  assert.equal(setting(env, 'backend.listen.port'), 7007);
  assert.equal(setting(env, 'forge.enabled'), true);
});

test('takes the given port for production', () => {
  const env = portalEnvironment({}, { production: true, port: 8080 });
  assert.equal(setting(env, 'app.baseUrl'), 'http://localhost:8080');
  assert.equal(setting(env, 'backend.baseUrl'), 'http://localhost:8080');
  assert.equal(setting(env, 'backend.listen.port'), 8080);
  assert.equal(setting(env, 'forge.port'), 8082);
});
