interface Payload {
  repoUrl?: unknown;
  project?: { web_url?: unknown };
  repository?: { html_url?: unknown; links?: { html?: { href?: unknown } } };
}

/** How the events of each host say which repository was pushed to. */
const READERS: Record<string, (payload: Payload) => unknown> = {
  'forge.push': ({ repoUrl }) => repoUrl,
  'github.push': ({ repository }) => repository?.html_url,
  'gitlab.push': ({ project }) => project?.web_url,
  'bitbucketCloud.repo:push': ({ repository }) => repository?.links?.html?.href,
};

/** Topics on which pushes are published, once the portal receives webhooks. */
export const PUSH_TOPICS: readonly string[] = Object.keys(READERS);

/**
 * Reads the repository of a push.
 *
 * @returns the address of its page without a slash at its end, or undefined when
 *   the event names none
 */
export function readPush(event: {
  topic: string;
  eventPayload: unknown;
}): string | undefined {
  const { topic, eventPayload } = event;
  if (typeof eventPayload !== 'object' || eventPayload === null) {
    return undefined;
  }
  const url = READERS[topic]?.(eventPayload);
  return typeof url === 'string' && URL.canParse(url)
    ? url.replace(/\/+$/, '')
    : undefined;
}
