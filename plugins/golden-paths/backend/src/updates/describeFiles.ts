import type { FileDrift } from '@callboard/plugin-golden-paths-common';
import type { FileChanges } from '../hosts/RepositoryHosts';

/** Files of one kind that are named; hosts take bodies of some length only. */
const MAX_FILES = 100;

const KINDS: { change: FileDrift['change']; title: string }[] = [
  { change: 'added', title: 'New' },
  { change: 'changed', title: 'Changed' },
  { change: 'removed', title: 'Removed' },
];

/**
 * Says in Markdown which files change, by kind, and where somebody has to
 * decide.
 */
export function describeFiles(
  files: readonly FileDrift[],
  changes: FileChanges,
): string[] {
  const colliding = files.filter(({ conflicts }) => conflicts > 0);
  const others = files.filter(({ conflicts }) => conflicts === 0);
  return [
    ...(colliding.length > 0
      ? [
          `## To decide (${countOf(colliding.length)})`,
          'The template and the service changed the same lines. Both are in the file: above `=======` what the service has, below what the template has now.',
          listOf(colliding, ({ path }) => placesIn(changes.get(path))),
        ]
      : []),
    ...KINDS.flatMap(({ change, title }) => {
      const found = others.filter(file => file.change === change);
      return found.length > 0
        ? [`## ${title} (${countOf(found.length)})`, listOf(found, () => '')]
        : [];
    }),
  ];
}

function listOf(
  files: readonly FileDrift[],
  remark: (file: FileDrift) => string,
): string {
  const lines = files
    .slice(0, MAX_FILES)
    .map(file => `- \`${file.path.replaceAll('`', "'")}\`${remark(file)}`);
  const more = files.length - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

/** Where the markers of a file are: `: lines 3 and 18`. */
function placesIn(content: Buffer | undefined): string {
  const lines = (content?.toString('utf8') ?? '')
    .split('\n')
    .flatMap((line, index) => (/^<{7}( |$)/.test(line) ? [index + 1] : []));
  if (lines.length === 0) {
    return ': the file as a whole';
  }
  const last = lines.pop();
  return lines.length === 0
    ? `: line ${last}`
    : `: lines ${lines.join(', ')} and ${last}`;
}

function countOf(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
