import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, parse } from 'yaml';

export const examplesDir = dirname(fileURLToPath(import.meta.url));
export const rootDir = dirname(examplesDir);
export const reposDir = join(examplesDir, 'repos');

/** Files below a folder as paths relative to it, with `/`. */
export function filesBelow(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

export const repoNames = readdirSync(reposDir, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

function entitiesIn(file, area) {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`${file}: ${document.errors[0].message}`);
    }
    return { entity: document.toJS(), file, area };
  });
}

/** Everything a Location file leads to, the Location included. */
function entitiesBehind(locationFile, area) {
  const [location] = entitiesIn(locationFile, area);
  const targets = location.entity.spec.targets.map(target =>
    join(dirname(locationFile), target),
  );
  return [location, ...targets.flatMap(target => entitiesIn(target, area))];
}

/** All entities of the demo company and of the portal, each with its file and area. */
export function loadExamples() {
  return [
    ...entitiesBehind(join(examplesDir, 'org/all.yaml'), 'org'),
    ...entitiesBehind(join(examplesDir, 'catalog/all.yaml'), 'catalog'),
    ...repoNames.flatMap(repo =>
      entitiesIn(join(reposDir, repo, 'catalog-info.yaml'), 'repos'),
    ),
    ...entitiesIn(join(rootDir, 'catalog-info.yaml'), 'portal'),
  ];
}

export function loadHistory(repo) {
  const file = join(reposDir, repo, '.callboard/history.yaml');
  return parse(readFileSync(file, 'utf8'));
}

/** A regular expression for a path pattern of a history file. */
export function patternToRegExp(pattern) {
  const source = pattern
    .split(/(\*\*\/?|\*)/)
    .map(part => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}
