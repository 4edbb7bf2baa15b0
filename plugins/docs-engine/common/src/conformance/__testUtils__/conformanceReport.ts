import path from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Reasons of intended differences, by group and name of the case. */
export type IntendedDifferences = Record<string, Record<string, string>>;

/** How a case came out. */
export interface CaseResult {
  group: string;
  name: string;
  equal: boolean;
}

/** The published table. */
export const REPORT = path.resolve(
  __dirname,
  '../../../../../../docs/docs-engine/conformance.md',
);

/** Reads `conformance/intended.yaml`. */
export function readIntended(): IntendedDifferences {
  const file = path.resolve(__dirname, '../../../conformance/intended.yaml');
  return parse(readFileSync(file, 'utf8')) ?? {};
}

/** Equal pages of a tree of documentation, by dialect. */
type MeasuredTree = Record<'plain' | 'techdocs' | 'pages', number>;

/** What was measured on pages that nobody looked at; kept in `conformance/measured.yaml`. */
function realDocumentation(): string[] {
  const file = path.resolve(__dirname, '../../../conformance/measured.yaml');
  const trees: Record<string, MeasuredTree> = parse(
    readFileSync(file, 'utf8'),
  ).trees;
  const sum = (key: keyof MeasuredTree) =>
    Object.values(trees).reduce((total, tree) => total + tree[key], 0);
  const share = (key: keyof MeasuredTree) =>
    `${((100 * sum(key)) / sum('pages')).toFixed(1)} %`;
  return [
    '## On real documentation',
    '',
    `Of ${sum('pages')} pages that nobody looked at while the compiler was written, ${share('plain')} are equal with 25 extensions of a usual Material site, and ${share('techdocs')} in the techdocs dialect.`,
    '',
    ...table(
      ['source', 'pages', 'equal, plain', 'equal, techdocs'],
      Object.entries(trees).map(([name, { plain, techdocs, pages }]) => [
        name,
        `${pages}`,
        `${plain}`,
        `${techdocs}`,
      ]),
    ),
    '',
  ];
}

/** What the documentation says about the comparison, as Markdown. */
export function conformanceReport(
  results: CaseResult[],
  intended: IntendedDifferences,
  versions: Record<string, string>,
): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  const rows = groups.map(group => {
    const own = results.filter(result => result.group === group);
    const equal = own.filter(result => result.equal).length;
    return [group, `${own.length}`, `${equal}`, `${own.length - equal}`];
  });
  const equal = results.filter(result => result.equal).length;
  const differences = groups.flatMap(group =>
    Object.entries(intended[group] ?? {}).map(([name, reason]) => [
      group,
      name,
      reason,
    ]),
  );
  return [
    '# How equal the pages are to those of MkDocs',
    '',
    'This page is written by the conformance test, which compares what our compiler makes of small texts and sites with what MkDocs makes of them. What counts is the tree of elements, their attributes and their text, the ids of headings, the navigation, titles, addresses and edit links of pages, and the entries of the search index. The colours of code, the inside of formulas and icons, and comments do not count.',
    '',
    `Of ${results.length} cases ${equal} are equal and ${results.length - equal} differ on purpose. Each of these is listed below; a case that differs without being listed, and one that is listed and no longer differs, fails the test.`,
    '',
    ...table(['group', 'cases', 'equal', 'different'], rows),
    '',
    '## Intended differences',
    '',
    ...(differences.length > 0
      ? table(['group', 'case', 'why'], differences)
      : ['None.']),
    '',
    ...realDocumentation(),
    '## What it was compared with',
    '',
    ...table(
      ['package', 'version'],
      [
        ...Object.entries(versions),
        [
          'techdocs-core, mdx_truly_sane_lists, gh-admonitions',
          'stand-ins of the test, as Debian has none',
        ],
      ],
    ),
    '',
    'The cases are in `plugins/docs-engine/common/conformance`. To run them, and to write this page anew:',
    '',
    '```sh',
    'yarn workspace @callboard/plugin-docs-engine-common conformance',
    '```',
    '',
  ].join('\n');
}

/** A table that Prettier leaves as it is. */
function table(head: string[], rows: string[][]): string[] {
  const escaped = rows.map(row => row.map(cell => cell.replace(/\|/g, '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...escaped].map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(head),
    line(widths.map(width => '-'.repeat(width))),
    ...escaped.map(line),
  ];
}
