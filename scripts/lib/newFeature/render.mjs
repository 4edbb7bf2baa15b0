import fs from 'node:fs';
import path from 'node:path';

/**
 * Renders a folder of templates: `__name__` becomes the spelling of that name,
 * in contents as in file names.
 *
 * @returns `[path below the folder, content]` of each file
 */
export function renderFolder(folder, names) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .map(file => [
      fill(path.relative(folder, file), names),
      fill(fs.readFileSync(file, 'utf8'), names),
    ]);
}

/** Replaces the placeholders of a text. */
export function fill(text, names) {
  return text.replace(/__([A-Za-z]+?)__/g, (placeholder, name) => {
    // Such as __dirname or __testUtils__, which are meant as they are.
    return names[name] ?? placeholder;
  });
}
