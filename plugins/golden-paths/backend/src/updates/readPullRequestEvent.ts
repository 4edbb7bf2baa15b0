import { PUSH_TOPICS, readPush } from '@callboard/backend-kit';

interface Payload {
  repoUrl?: unknown;
  repository?: { html_url?: unknown };
  project?: { web_url?: unknown };
}

/** How the events of each host say whose pull request something happened to. */
const READERS: Record<string, (payload: Payload) => unknown> = {
  'forge.pull-request': ({ repoUrl }) => repoUrl,
  'github.pull_request': ({ repository }) => repository?.html_url,
  'gitlab.merge_request': ({ project }) => project?.web_url,
};

/** Topics after which a pull request may be in another state; merges are pushes. */
export const PULL_REQUEST_TOPICS: readonly string[] = [
  ...PUSH_TOPICS,
  ...Object.keys(READERS),
];

/**
 * Reads in which repository something happened.
 *
 * @returns the address of its page without a slash at its end, or undefined when
 *   the event names none
 */
export function readPullRequestEvent(event: {
  topic: string;
  eventPayload: unknown;
}): string | undefined {
  const { topic, eventPayload } = event;
  const read = READERS[topic];
  if (!read || typeof eventPayload !== 'object' || eventPayload === null) {
    return readPush(event);
  }
  const url = read(eventPayload);
  return typeof url === 'string' && URL.canParse(url)
    ? url.replace(/\/+$/, '')
    : undefined;
}
