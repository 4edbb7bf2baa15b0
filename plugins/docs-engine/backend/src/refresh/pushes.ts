/** A push, whatever host it came from. */
export interface Push {
  /** Address of the repository's page, without a trailing slash. */
  repositoryUrl: string;
  /** Whether the catalog may not know the repository yet. */
  isNew: boolean;
}

type Payload = {
  repoUrl?: string;
  created?: boolean;
  before?: string;
  project?: { web_url?: string };
  repository?: { html_url?: string; links?: { html?: { href?: string } } };
};

const NO_COMMIT = /^0{40,}$/;

/** How the events of each host say which repository was pushed to. */
const READERS: Record<string, (payload: Payload) => Partial<Push>> = {
  'forge.push': ({ repoUrl, created }) => ({
    repositoryUrl: repoUrl,
    isNew: created,
  }),
  'github.push': ({ repository, created }) => ({
    repositoryUrl: repository?.html_url,
    isNew: created,
  }),
  'gitlab.push': ({ project, before }) => ({
    repositoryUrl: project?.web_url,
    isNew: NO_COMMIT.test(before ?? ''),
  }),
  'bitbucketCloud.repo:push': ({ repository }) => ({
    repositoryUrl: repository?.links?.html?.href,
  }),
};

/** Topics on which pushes are published. */
export const PUSH_TOPICS = Object.keys(READERS);

/**
 * Reads a push from an event.
 *
 * @returns undefined when the event names no repository
 */
export function readPush(event: {
  topic: string;
  eventPayload: unknown;
}): Push | undefined {
  const { topic, eventPayload } = event;
  const read = READERS[topic];
  if (!read || typeof eventPayload !== 'object' || eventPayload === null) {
    return undefined;
  }
  const { repositoryUrl, isNew } = read(eventPayload);
  if (typeof repositoryUrl !== 'string' || repositoryUrl === '') {
    return undefined;
  }
  return {
    repositoryUrl: repositoryUrl.replace(/\/+$/, ''),
    isNew: Boolean(isNew),
  };
}

/**
 * Whether something lies in a repository.
 *
 * @param target - address of a file or folder on the host
 * @param repositoryUrl - address of the repository's page
 */
export function liesIn(target: string, repositoryUrl: string): boolean {
  const a = target.toLowerCase();
  const b = repositoryUrl.toLowerCase();
  return a === b || a.startsWith(`${b}/`) || a === `${b}.git`;
}
