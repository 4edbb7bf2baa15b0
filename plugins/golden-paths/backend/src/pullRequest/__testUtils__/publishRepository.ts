import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { TestPortal } from '../../__testUtils__/TestPortal';

const run = promisify(execFile);

/** Password of the forge of a {@link TestPortal}. */
export const FORGE_PASSWORD = 'a-password-for-tests';

/**
 * Pushes files to `main` of a new repository of `larkfield`.
 *
 * @returns runs git in the folder that was pushed
 */
export async function publishRepository(
  portal: TestPortal,
  name: string,
  files: Record<string, string>,
): Promise<(...args: string[]) => Promise<string>> {
  const { host } = portal.gitHost;
  await fetch(`http://${host}/api/v1/orgs/larkfield/repos`, {
    method: 'POST',
    headers: {
      authorization: `token ${FORGE_PASSWORD}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name }),
  });
  const cwd = join(portal.folder, name);
  await mkdir(cwd);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@b.example'];
  const git = async (...args: string[]) =>
    (await run('git', [...person, ...args], { cwd })).stdout.trim();
  const remote = `http://portal:${FORGE_PASSWORD}@${host}/larkfield/${name}.git`;
  await git('init', '-q', '-b', 'main');
  await git('remote', 'add', 'origin', remote);
  await git('add', '-A');
  await git('commit', '-q', '-m', 'Start');
  await git('push', '-q', 'origin', 'main');
  return git;
}
