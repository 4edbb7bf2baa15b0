import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the embedded Git host is. */
export function forgeUrl(): string {
  return process.env.CALLBOARD_FORGE_URL ?? 'http://localhost:7010';
}

/**
 * Clones a repository, changes it and pushes that as one commit; nothing is
 * pushed where nothing changed.
 *
 * @param name - of a repository of Larkfield
 * @param message - of the commit
 * @param change - gets the folder of the clone
 */
export function pushChange(
  name: string,
  message: string,
  change: (_folder: string) => void,
) {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-e2e-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'pipe' }).toString();
  const url = new URL(`${forgeUrl()}/larkfield/${name}.git`);
  try {
    git('clone', '--quiet', url.href, '.');
    change(folder);
    git('add', '--all');
    if (git('status', '--porcelain') === '') {
      return;
    }
    git('config', 'user.name', 'Guest');
    git('config', 'user.email', 'guest@larkfield.example');
    git('commit', '--quiet', '--message', message);
    url.username = 'portal';
    url.password = forgeToken();
    git('push', '--quiet', url.href, 'HEAD');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function forgeToken(): string {
  return (
    process.env.FORGE_TOKEN ??
    readFileSync('.data/secrets/forge-token', 'utf8').trim()
  );
}
