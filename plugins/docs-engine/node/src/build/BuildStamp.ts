import fs from 'node:fs';
import path from 'node:path';
import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import type { FileStamp } from '../output/SiteOutput';
import type { SourceRecord } from '../source/SourceJournal';
import type { BuildJob } from '../worker/protocol';

/** Everything that a build depends on besides the source. */
export type BuildInputs = Omit<
  BuildJob,
  'staging' | 'gate' | 'cacheBytes' | 'seconds'
>;

/** What shows, without reading a page, that a build would change nothing. */
export interface BuildStamp {
  /** Fingerprint of the inputs. */
  inputs: string;
  source: SourceRecord;
  files: [file: string, stamp: FileStamp][];
  pages: number;
  warnings: DocsWarning[];
}

/** The inputs as text that can be compared. */
export function describeInputs(inputs: BuildInputs): string {
  const { engine, siteName, repoUrl, editUri, etag, limits } = inputs;
  return JSON.stringify([engine, siteName, repoUrl, editUri, etag, limits]);
}

/** File of the cache for what belongs to one source and one output, or undefined without a cache. */
export function siteFile(
  { cacheDir, source, out }: BuildInputs,
  name: string,
): string | undefined {
  return cacheDir === undefined
    ? undefined
    : path.join(cacheDir, 'sites', `${shortHash(`${source}\0${out}`)}.${name}`);
}

/** Reads JSON of the cache; undefined when there is none. */
export function readJson<T>(file: string | undefined): T | undefined {
  try {
    return file && JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes JSON of the cache whole or not at all; a failure only costs time. */
export function writeJson(file: string | undefined, value: unknown) {
  if (!file) {
    return;
  }
  const partial = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(partial, JSON.stringify(value));
    fs.renameSync(partial, file);
  } catch {
    fs.rmSync(partial, { force: true });
  }
}

/** FNV-1a, twice: short names of folders, without the start-up time of `crypto`. */
function shortHash(text: string): string {
  return [2166136261, 84696351]
    .map(seed => {
      let hash = seed;
      for (let at = 0; at < text.length; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
