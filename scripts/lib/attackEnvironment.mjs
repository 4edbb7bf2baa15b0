import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const PERMISSION = 'catalog.entity.read';

/**
 * What the attack suite needs: a service token that may read entities and
 * nothing else, and the keys that the portal signs with, because a token that
 * is genuine but expired, or meant for another plugin, cannot be made without.
 *
 * @param folder where the keys go; what it held before is deleted
 * @returns `{ portal, tests }`: variables for the portal and for the tests
 */
export function attackEnvironment(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const token = randomBytes(24).toString('base64url');
  const external = {
    type: 'static',
    options: { token, subject: 'attack-suite' },
    accessRestrictions: [{ plugin: 'catalog', permission: PERMISSION }],
  };
  const keys = Object.fromEntries(
    ['users', 'plugins'].map(name => [name, writeKeys(folder, name)]),
  );
  return {
    portal: {
      APP_CONFIG_backend_auth_externalAccess: JSON.stringify([external]),
      APP_CONFIG_auth_keyStore: JSON.stringify({
        provider: 'static',
        static: { keys: [keys.users] },
      }),
      APP_CONFIG_backend_auth_pluginKeyStore: JSON.stringify({
        type: 'static',
        static: { keys: [keys.plugins] },
      }),
    },
    tests: {
      CALLBOARD_ATTACK: JSON.stringify({ token, keys }),
    },
  };
}

function writeKeys(folder, name) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  const write = (suffix, key, type) => {
    const file = path.join(folder, `${name}.${suffix}.pem`);
    const pem = key.export({ type, format: 'pem' });
    fs.writeFileSync(file, pem, { mode: 0o600 });
    return file;
  };
  return {
    keyId: randomBytes(8).toString('hex'),
    algorithm: 'ES256',
    publicKeyFile: write('public', publicKey, 'spki'),
    privateKeyFile: write('private', privateKey, 'pkcs8'),
  };
}
