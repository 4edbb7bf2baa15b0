import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { gitEnvironment } from './gitEnvironment';
import { yieldToPortal } from './yieldToPortal';

/**
 * Packs the files of a commit as tar.gz, with everything below one top folder.
 *
 * @param path - folder of the bare repository
 * @param options - `commit` is a full id, `folder` names the top folder
 * @returns the bytes; destroying the stream ends git, a failure of git destroys
 *   the stream
 */
export function archive(
  path: string,
  options: { commit: string; folder: string },
): Readable {
  const child = spawn(
    'git',
    [
      `--git-dir=${path}`,
      'archive',
      '--format=tar.gz',
      '-1',
      `--prefix=${options.folder}/`,
      options.commit,
    ],
    { env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  yieldToPortal(child);
  const { stdout } = child;
  child.once('error', error => stdout.destroy(error));
  child.once('exit', code => {
    if (code) {
      stdout.destroy(new Error(`git archive failed with code ${code}`));
    }
  });
  stdout.once('close', () => child.kill());
  return stdout;
}
