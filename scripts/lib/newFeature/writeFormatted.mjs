import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';

/** Writes files the way Prettier would, with the rules of the checkout. */
export async function writeFormatted(folder, files) {
  const prettier = createRequire(path.join(root, 'package.json'))('prettier');
  const rules = await prettier.resolveConfig(path.join(root, 'package.json'));
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    const formatted = await prettier.format(content, {
      ...rules,
      filepath: file,
    });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, formatted);
  }
}
