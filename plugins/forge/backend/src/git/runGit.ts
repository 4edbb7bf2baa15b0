import { spawn } from 'node:child_process';
import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { gitEnvironment } from './gitEnvironment';

/** Thrown when a git process ends with another code than 0. */
export class GitError extends Error {
  readonly name = 'GitError';

  readonly exitCode: number | null;
  readonly stderr: string;
  /** What it wrote before; some commands answer and fail. */
  readonly stdout: string;

  constructor(
    command: string,
    ended: { exitCode: number | null; stderr: Buffer[]; stdout: Buffer[] },
  ) {
    const stderr = Buffer.concat(ended.stderr).toString();
    super(
      `git ${command} failed with code ${ended.exitCode}: ${stderr.trim()}`,
    );
    this.exitCode = ended.exitCode;
    this.stderr = stderr;
    this.stdout = Buffer.concat(ended.stdout).toString();
  }
}

/**
 * Runs git to its end and returns what it wrote.
 *
 * @param args - arguments; never put unchecked input first, git would take it
 *   for an option
 * @param options - `input` is fed to git's standard input
 * @throws GitError when git fails
 */
export async function runGit(
  args: string[],
  options: { input?: Readable; settings?: Record<string, string> } = {},
): Promise<Buffer> {
  const child = spawn('git', args, {
    env: gitEnvironment(options.settings),
    stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', chunk => stdout.push(chunk));
  child.stderr?.on('data', chunk => stderr.push(chunk));
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (options.input && child.stdin) {
    // A git that gives up early says why on stderr; the broken pipe adds nothing.
    finished(options.input.pipe(child.stdin)).catch(() => {});
  }
  const exitCode = await closed;
  if (exitCode !== 0) {
    throw new GitError(args[0], { exitCode, stderr, stdout });
  }
  return Buffer.concat(stdout);
}

/**
 * Runs git in a bare repository.
 *
 * @param repositoryPath - folder of the bare repository
 * @param args - command and its arguments
 */
export async function runGitIn(
  repositoryPath: string,
  args: string[],
): Promise<string> {
  return (await runGit([`--git-dir=${repositoryPath}`, ...args])).toString();
}
