import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { FileDiff, PullRequestChanges } from '@callboard/plugin-forge-common';
import { ChangedFile, listChangedFiles } from './changedFiles';
import { gitEnvironment } from './gitEnvironment';
import { PatchParser } from './PatchParser';
import { yieldToPortal } from './yieldToPortal';

/** Files that are listed; of more, only the number is told. */
export const MAX_DIFF_FILES = 300;
const LIMITS = { linesPerFile: 1_000, lines: 5_000 };

interface Range {
  /** Full commit ids. */
  from: string;
  to: string;
}

/**
 * Reads what changed between two commits, file by file. Of large changes a part
 * is left out, and the answer says of which files.
 *
 * @param path - folder of the bare repository
 */
export async function readChanges(
  path: string,
  range: Range,
): Promise<PullRequestChanges> {
  const all = await listChangedFiles(path, range);
  const files = all.slice(0, MAX_DIFF_FILES);
  const parser = new PatchParser(LIMITS);
  const patch = openPatch(path, range);
  for await (const line of readLines(patch)) {
    parser.read(line);
    if (parser.isFull) {
      break;
    }
  }
  patch.destroy();
  return { files: joinSections(files, parser), changedFiles: all.length };
}

/**
 * The difference of two commits as a patch.
 *
 * @param path - folder of the bare repository
 * @returns the bytes; destroying the stream ends git
 */
export function openPatch(path: string, range: Range): Readable {
  const child = spawn(
    'git',
    [
      `--git-dir=${path}`,
      'diff-tree',
      '-r',
      '-p',
      '-M',
      '--full-index',
      '--no-ext-diff',
      '--no-textconv',
      range.from,
      range.to,
    ],
    { env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  yieldToPortal(child);
  const { stdout } = child;
  child.once('error', error => stdout.destroy(error));
  stdout.once('close', () => child.kill());
  return stdout;
}

function joinSections(files: ChangedFile[], parser: PatchParser): FileDiff[] {
  let at = 0;
  return files.map(({ twofold, ...file }) => {
    const sections = parser.sections.slice(at, at + (twofold ? 2 : 1));
    at += twofold ? 2 : 1;
    const hunks = sections.flat();
    const shown = hunks
      .flatMap(hunk => hunk.lines)
      .filter(line => line.type !== 'context').length;
    const changed = (file.added ?? 0) + (file.removed ?? 0);
    return { ...file, hunks, cut: shown < changed };
  });
}

// Not node:readline, to which more than a line feed ends a line.
async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
