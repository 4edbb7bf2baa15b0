import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from './paths.mjs';

/** One hash over the contents of files; a file that is missing counts too. */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(fs.existsSync(file) ? fs.readFileSync(file) : 'missing');
  }
  return hash.digest('hex');
}

/** Remembers under a name for which inputs some work was done. */
export function stamp(name) {
  const file = path.join(dataDir, 'stamps', name);
  return {
    matches: value =>
      fs.existsSync(file) && fs.readFileSync(file, 'utf8') === value,
    write(value) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, value);
    },
  };
}
