import { type ItemKind, type Target, providers } from './repositories';

const HOST =
  /^https:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|twitter\.com)\//;
const NAME = /^[A-Za-z0-9][\w-]{0,38}$/;
const REPOSITORY = /^[\w.-]{1,100}$/;
const HASH = /^[0-9a-f]{40}$/;

const symbols: Record<ItemKind, string> = {
  issue: '#',
  pull: '!',
  discussion: '?',
};

/** What of a provider an address names, if it is an address that can be shortened. */
export function targetOfUrl(url: string): Target | undefined {
  const host = HOST.exec(url);
  if (!host || url.length > 500) {
    return undefined;
  }
  const provider = host[1].replace(/\..*/, '');
  const parts = url.slice(host[0].length).replace(/\/$/, '').split('/');
  const [user, repo] = parts;
  if (!NAME.test(user) || (parts.length > 1 && !REPOSITORY.test(repo))) {
    return undefined;
  }
  if (parts.length === 1) {
    return { provider, user, repo: '', kind: 'mention' };
  }
  return provider === 'twitter'
    ? undefined
    : targetOfPath({ provider, user, repo }, parts.slice(2));
}

function targetOfPath(
  repository: { provider: string; user: string; repo: string },
  path: string[],
): Target | undefined {
  const { paths, commit } = providers[repository.provider];
  if (path.length === 0) {
    return { ...repository, kind: 'repository' };
  }
  const kinds = Object.keys(paths) as ItemKind[];
  const kind = kinds.find(name => paths[name] === path[0]);
  if (kind && /^\d{1,9}$/.test(path[1] ?? '')) {
    const isWhole = path.length === 2 || repository.provider === 'bitbucket';
    return isWhole
      ? { ...repository, kind, number: path[1], symbol: symbols[kind] }
      : undefined;
  }
  const last = path[path.length - 1];
  if (path.slice(0, -1).join('/') === commit && HASH.test(last)) {
    return { ...repository, kind: 'commit', hash: last };
  }
  const [from, to] = last.split('...');
  return path.length === 2 &&
    path[0] === 'compare' &&
    HASH.test(from) &&
    HASH.test(to ?? '')
    ? { ...repository, kind: 'compare', from, to }
    : undefined;
}
