import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** The folder of this checkout. */
export const root = import.meta.dirname;
/** Reads a file, named from the root on. */
export const read = (file: string) =>
  fs.readFileSync(path.join(root, file), 'utf8');
/** Whether there is such a file or folder. */
export const exists = (file: string) => fs.existsSync(path.join(root, file));
/** Counts lines. */
export const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** Folders in a folder, sorted. */
export function list(folder: string): string[] {
  return exists(folder)
    ? fs
        .readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && entry.name !== 'node_modules')
        .map(entry => entry.name)
        .sort()
    : [];
}

/** All files below a folder but those that are installed or built. */
export function filesBelow(folder: string): string[] {
  return exists(folder)
    ? fs
        .readdirSync(path.join(root, folder), { withFileTypes: true })
        .flatMap(entry => {
          const name = `${folder}/${entry.name}`;
          if (/^(node_modules|dist|dist-types|coverage)$/.test(entry.name)) {
            return [];
          }
          return entry.isDirectory() ? filesBelow(name) : [name];
        })
    : [];
}

interface Package {
  folder: string;
  name: string;
  role: string;
  pluginId?: string;
  manifest: {
    configSchema?: string;
    files?: string[];
    dependencies?: Record<string, string>;
  };
  files: string[];
  sources: string[];
  tests: string[];
}

const isTest = (file: string) =>
  /\.test\.tsx?$|\/__testUtils__\/|\/setupTests\.ts$/.test(file);

/** Reads what a package says of itself, and which files it has. */
export function readPackage(folder: string): Package {
  const manifest = JSON.parse(read(`${folder}/package.json`));
  const files = filesBelow(folder);
  const code = files.filter(
    file => file.startsWith(`${folder}/src/`) && /\.tsx?$/.test(file),
  );
  return {
    folder,
    name: manifest.name,
    role: manifest.backstage?.role,
    pluginId: manifest.backstage?.pluginId,
    manifest,
    files,
    sources: code.filter(file => !isTest(file)),
    tests: code.filter(isTest),
  };
}

/** Folders of plugins. */
export const domains = list('plugins');
/** Parts of a domain. */
export const partsOf = (domain: string) => list(`plugins/${domain}`);
/** All packages. */
export const packages = [
  ...list('packages').map(name => `packages/${name}`),
  ...domains.flatMap(domain =>
    partsOf(domain).map(part => `plugins/${domain}/${part}`),
  ),
]
  .filter(folder => exists(`${folder}/package.json`))
  .map(readPackage);
/** Their code without tests. */
export const sources = packages.flatMap(({ sources: files }) => files);
/** Their tests. */
export const tests = packages.flatMap(({ tests: files }) => files);

/** Finds lines of files that match, as `file:line`. */
export function grep(files: string[], pattern: RegExp): string[] {
  return files.flatMap(file =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

/** Fails with one line per finding. */
export function none(findings: string[], what: string) {
  assert.equal(
    findings.length,
    0,
    `${what}\n${findings.map(finding => `  ${finding}`).join('\n')}`,
  );
}
