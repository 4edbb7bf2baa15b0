import {
  ForgeCommit,
  ForgeFile,
  ForgeRef,
  ForgeRepository,
  ForgeTreeEntry,
  PullRequestChanges,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';

/** What a fake Git host holds; paths are keys. */
export interface FakeForgeContent {
  repositories?: ForgeRepository[];
  refs?: ForgeRef[];
  trees?: Record<string, ForgeTreeEntry[]>;
  files?: Record<string, Partial<ForgeFile>>;
  commits?: ForgeCommit[];
  pullRequests?: PullRequestDetails[];
  changes?: PullRequestChanges;
  /** What merging, closing and reopening is answered with. */
  actFails?: { status: number; name: string; message: string };
  /** Every request fails with this status. */
  failing?: { status: number; name: string; message: string };
}

const PAGE = 2;

/** A repository; give what matters to the test. */
export function aRepository(
  part: Partial<ForgeRepository> = {},
): ForgeRepository {
  const name = part.name ?? 'web';
  return {
    org: 'acme',
    name,
    description: `About ${name}`,
    defaultBranch: 'main',
    empty: false,
    updatedAt: '2025-01-01T00:00:00Z',
    cloneUrl: `http://forge.test/acme/${name}.git`,
    ...part,
  };
}

/** A commit; give what matters to the test. */
export function aCommit(part: Partial<ForgeCommit> = {}): ForgeCommit {
  return {
    id: '0123456789012345678901234567890123456789',
    subject: 'Start',
    body: '',
    authorName: 'Ada',
    authorEmail: 'ada@acme.example',
    date: '2025-01-01T00:00:00Z',
    ...part,
  };
}

/** A pull request; give what matters to the test. */
export function aPullRequest(
  part: Partial<PullRequestDetails> = {},
): PullRequestDetails {
  return {
    org: 'acme',
    name: 'web',
    number: 1,
    title: 'Add owners',
    body: 'As *agreed*.',
    state: 'open',
    head: 'owners',
    base: 'main',
    author: 'portal',
    createdAt: '2025-01-01T00:00:00Z',
    updatedAt: '2025-01-01T00:00:00Z',
    headCommit: 'a'.repeat(40),
    commits: 1,
    changedFiles: 1,
    mergeability: { status: 'clean' },
    headBranchCanBeDeleted: true,
    ...part,
  };
}

/** A Git host behind the portal's API, without the Git. */
export class FakeForge {
  readonly asked: URL[] = [];
  /** Paths and bodies of what was to be changed. */
  readonly sent: { path: string; body: unknown }[] = [];

  constructor(readonly content: FakeForgeContent) {}

  readonly fetch = async (
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> => {
    const url = new URL(String(input));
    this.asked.push(url);
    const { failing } = this.content;
    if (failing) {
      return refusal(failing.status, failing.name, failing.message);
    }
    const path = url.pathname.replace(/^.*\/forge\/repositories/, '');
    const parts = path.split('/').map(decodeURIComponent);
    const [, org, name, what] = parts;
    if (what === 'pulls') {
      return this.#pulls(url, parts.slice(4), init);
    }
    const body = org
      ? this.#answer({ org, name, what, query: url.searchParams })
      : this.#list(url.searchParams);
    return body
      ? Response.json(body)
      : refusal(404, 'NotFoundError', 'There is nothing there');
  };

  #list(query: URLSearchParams) {
    const text = query.get('query') ?? '';
    const all = (this.content.repositories ?? []).filter(repository =>
      JSON.stringify(repository).includes(text),
    );
    return page(all, query, all.length || 1);
  }

  #pulls(url: URL, [number, act]: string[], init?: RequestInit): Response {
    const { pullRequests = [], changes, commits, actFails } = this.content;
    if (!number) {
      const state = url.searchParams.get('state');
      const count = (of: string) =>
        pullRequests.filter(item => item.state === of).length;
      return Response.json({
        items: pullRequests.filter(item => !state || item.state === state),
        counts: {
          open: count('open'),
          merged: count('merged'),
          closed: count('closed'),
        },
      });
    }
    const found = pullRequests.find(item => String(item.number) === number);
    if (!found) {
      return refusal(404, 'NotFoundError', `There is no #${number}`);
    }
    if (init?.method !== 'POST') {
      const answers = new Map<string | undefined, object>([
        ['commits', { items: commits ?? [] }],
        ['changes', changes ?? { files: [], changedFiles: 0 }],
      ]);
      return Response.json(answers.get(act) ?? found);
    }
    this.sent.push({
      path: `${number}/${act}`,
      body: JSON.parse(String(init.body)),
    });
    if (actFails) {
      return refusal(actFails.status, actFails.name, actFails.message);
    }
    const states = {
      merge: 'merged',
      close: 'closed',
      reopen: 'open',
    } as const;
    found.state = states[act as keyof typeof states];
    return Response.json(found);
  }

  #answer(asked: {
    org: string;
    name: string;
    what: string | undefined;
    query: URLSearchParams;
  }): object | undefined {
    const { content } = this;
    const path = asked.query.get('path') ?? '';
    const commit = asked.query.get('ref') ?? 'main';
    switch (asked.what) {
      case undefined:
        return content.repositories?.find(
          ({ org, name }) => org === asked.org && name === asked.name,
        );
      case 'refs':
        return { items: content.refs ?? [] };
      case 'tree':
        return content.trees?.[path] && { commit, items: content.trees[path] };
      case 'file':
        return (
          content.files?.[path] && {
            name: path.split('/').pop(),
            path,
            commit,
            size: content.files[path].text?.length ?? 0,
            content: 'text',
            rawUrl: `http://forge.test/acme/web/raw/commit/${commit}/${path}`,
            ...content.files[path],
          }
        );
      default:
        return page(content.commits ?? [], asked.query, PAGE);
    }
  }
}

function page<T>(all: T[], query: URLSearchParams, size: number) {
  const start = Number(query.get('cursor') ?? 0);
  const end = start + size;
  return {
    items: all.slice(start, end),
    ...(all.length > end && { nextCursor: String(end) }),
  };
}

function refusal(status: number, name: string, message: string): Response {
  return Response.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}
