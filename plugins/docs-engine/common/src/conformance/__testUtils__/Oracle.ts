import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { TocEntry } from '../../markdown/types';
import type { ConformanceCase } from './readCases';

/** What the oracle made of a page. */
export interface OraclePage {
  html: string;
  toc: TocEntry[];
}

/** What the oracle made of a site. */
export interface OracleSite {
  pages: Record<string, OracleSitePage>;
  nav: OracleNavItem[];
  search: Array<{ location: string; title: string; text: string }>;
}

export interface OracleSitePage {
  url: string;
  output: string;
  title: string;
  html: string;
  editUrl: string | null;
}

export interface OracleNavItem {
  title: string;
  url?: string;
  external?: boolean;
  children?: OracleNavItem[];
}

export interface OracleAnswers {
  /** By the name of the Python package. */
  versions: Record<string, string>;
  /** One for each case. */
  answers: Array<OraclePage | OracleSite>;
}

const PYTHON = '/usr/bin/python3';
const HELPER = path.resolve(__dirname, '../../../conformance/oracle/oracle.py');

/** Whether MkDocs with all extensions is installed for Debian's Python. */
export function isOracleInstalled(): boolean {
  const modules = 'markdown, pymdownx, pygments, mkdocs, materialx';
  return spawnSync(PYTHON, ['-c', `import ${modules}`]).status === 0;
}

/**
 * Asks the oracle for all cases, in one process.
 *
 * @throws Error with its traceback when a case fails, or has no output
 */
export function askOracle(cases: ConformanceCase[]): OracleAnswers {
  const { status, stdout, stderr } = spawnSync(PYTHON, [HELPER], {
    input: JSON.stringify(cases.map(requestOf)),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) {
    throw new Error(`The oracle ended with ${status}: ${stderr}`);
  }
  const result = JSON.parse(stdout);
  cases.forEach(({ group, name }, index) => {
    const { error } = result.answers[index];
    if (error) {
      throw new Error(`The oracle fails at ${group}, "${name}": ${error}`);
    }
  });
  return result;
}

function requestOf({ extensions, text, files }: ConformanceCase) {
  if (files['mkdocs.yml'] !== undefined) {
    return { site: files };
  }
  if (extensions === 'techdocs') {
    return { text, files, techdocs: true };
  }
  return {
    text,
    files,
    extensions: extensions.map(({ name }) => name),
    configs: Object.fromEntries(
      extensions.map(({ name, options }) => [name, options]),
    ),
  };
}
