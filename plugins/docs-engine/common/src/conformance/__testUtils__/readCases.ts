import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ExtensionSpec } from '../../markdown/types';

/** A text, or a site, that both compilers convert. */
export interface ConformanceCase {
  group: string;
  name: string;
  /** Extensions, or `techdocs` for what that dialect makes of no extensions. */
  extensions: ExtensionSpec[] | 'techdocs';
  text: string;
  /** Files that snippets name; those of a site, with `mkdocs.yml`. */
  files: Record<string, string>;
}

const FOLDER = path.resolve(__dirname, '../../../conformance/cases');

/** All cases of `conformance/cases`, in the order of their files. */
export function readCases(): ConformanceCase[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.cases'))
    .sort()
    .flatMap(file =>
      parseCases(
        file.slice(0, -'.cases'.length),
        readFileSync(path.join(FOLDER, file), 'utf8'),
      ),
    );
}

/**
 * Reads a file of cases. Lines that begin with `%` say what follows: `%with` the
 * extensions of the file or, after `%case`, of that case; `%file` a file; `%text`
 * the text after files.
 */
export function parseCases(group: string, source: string): ConformanceCase[] {
  const [head, ...parts] = source.split(/^%case /m);
  const common = extensionsOf(head.match(/^%with (.*)$/m)?.[1]);
  return parts.map(part => {
    const end = part.indexOf('\n');
    const [first, ...sections] = part.slice(end + 1).split(/^%(?=\w)/m);
    const found: ConformanceCase = {
      group,
      name: part.slice(0, end),
      extensions: common,
      text: first,
      files: {},
    };
    for (const section of sections) {
      const lineEnd = section.indexOf('\n');
      const [word, ...rest] = section.slice(0, lineEnd).split(' ');
      const body = section.slice(lineEnd + 1);
      if (word === 'with') {
        found.extensions = extensionsOf(rest.join(' '));
        found.text = body;
      } else if (word === 'file') {
        found.files[rest.join(' ')] = body;
      } else {
        found.text = body;
      }
    }
    return found;
  });
}

function extensionsOf(written = '{}'): ConformanceCase['extensions'] {
  if (written === 'techdocs') {
    return written;
  }
  const map: Record<string, Record<string, unknown>> = parse(written);
  return Object.entries(map).map(([name, options]) => ({ name, options }));
}
