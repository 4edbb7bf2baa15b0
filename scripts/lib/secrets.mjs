import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from './paths.mjs';

/** A random secret of this checkout, made at its first use. */
export function secret(name) {
  const file = path.join(dataDir, 'secrets', name);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(file, randomBytes(24).toString('base64url'), {
      mode: 0o600,
    });
  }
  return fs.readFileSync(file, 'utf8');
}
