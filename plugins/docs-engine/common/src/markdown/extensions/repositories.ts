import { Element } from '../Element';

/** A place where repositories live: its addresses and how they are read. */
interface Provider {
  title: string;
  url: string;
  /** Path of an issue, pull request or discussion below a repository. */
  paths: Partial<Record<ItemKind, string>>;
  commit?: string;
  compare?: (from: string, to: string) => string;
  hashLength: number;
}

export type ItemKind = 'issue' | 'pull' | 'discussion';

export const providers: Record<string, Provider> = {
  github: {
    title: 'GitHub',
    url: 'https://github.com',
    paths: { issue: 'issues', pull: 'pull', discussion: 'discussions' },
    commit: 'commit',
    compare: (from, to) => `compare/${from}...${to}`,
    hashLength: 7,
  },
  gitlab: {
    title: 'GitLab',
    url: 'https://gitlab.com',
    paths: { issue: 'issues', pull: 'merge_requests' },
    commit: 'commit',
    compare: (from, to) => `compare/${from}...${to}`,
    hashLength: 8,
  },
  bitbucket: {
    title: 'Bitbucket',
    url: 'https://bitbucket.org',
    paths: { issue: 'issues', pull: 'pull-requests' },
    commit: 'commits/commit',
    compare: (from, to) => `branches/commits/${from}..${to}#diff`,
    hashLength: 7,
  },
  twitter: {
    title: 'Twitter',
    url: 'https://twitter.com',
    paths: {},
    hashLength: 7,
  },
};

/** A repository that a text names. */
export interface Repository {
  provider: string;
  user: string;
  repo: string;
}

/** Something of a provider that is linked. */
export type Target = Repository &
  (
    | { kind: ItemKind; number: string; symbol: string }
    | { kind: 'commit'; hash: string }
    | { kind: 'compare'; from: string; to: string }
    | { kind: 'repository' }
    | { kind: 'mention' }
  );

const labels: Record<Target['kind'], string> = {
  issue: 'Issue',
  pull: 'Pull Request',
  discussion: 'Discussion',
  commit: 'Commit',
  compare: 'Compare',
  repository: 'Repository',
  mention: 'User',
};

/** Address, text and title of a target, without the name of its repository. */
function describe(target: Target) {
  const provider = providers[target.provider];
  const base = `${provider.url}/${target.user}/${target.repo}`;
  const short = (hash: string) => hash.slice(0, provider.hashLength);
  switch (target.kind) {
    case 'commit':
      return {
        url: `${base}/${provider.commit}/${target.hash}`,
        joint: '@',
        text: short(target.hash),
        title: `@${short(target.hash)}`,
      };
    case 'compare': {
      const text = `${short(target.from)}...${short(target.to)}`;
      const path = provider.compare?.(target.from, target.to) ?? '';
      return { url: `${base}/${path}`, joint: '@', text, title: `@${text}` };
    }
    case 'repository':
    case 'mention':
      return { url: base, joint: '', text: '', title: '' };
    default: {
      const path = provider.paths[target.kind] ?? '';
      return {
        url: `${base}/${path}/${target.number}`,
        joint: target.symbol,
        text: target.number,
        title: ` #${target.number}`,
      };
    }
  }
}

/**
 * A link to a target. The names of user and repository are left out where they
 * are those of the site.
 *
 * @param url - if it is written out already
 */
export function repositoryLink(
  target: Target,
  own: Repository,
  url?: string,
): Element {
  const { provider, user, repo, kind } = target;
  const { title: providerTitle, url: root } = providers[provider];
  const described = describe(target);
  const element = new Element('a', {
    class: `magiclink magiclink-${provider} magiclink-${kind}`,
  });
  element.atomic = true;
  if (kind === 'mention') {
    element.text = `@${user}`;
    element.attributes.set('href', url ?? `${root}/${user}`);
    element.attributes.set(
      'title',
      `${providerTitle} ${labels[kind]}: ${user}`,
    );
    return element;
  }
  const isOwnUser = provider === own.provider && user === own.user;
  const shownRepo = isOwnUser && repo === own.repo ? '' : repo;
  const shown =
    isOwnUser && kind !== 'repository' ? shownRepo : `${user}/${repo}`;
  const isHash = kind === 'commit' || kind === 'compare';
  const joint = isHash && shown === '' ? '' : described.joint;
  element.text = shown + joint + described.text;
  element.attributes.set('href', url ?? described.url);
  element.attributes.set(
    'title',
    `${providerTitle} ${labels[kind]}: ${user}/${repo}${described.title}`,
  );
  return element;
}
