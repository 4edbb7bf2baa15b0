import {
  ForgeCommit,
  ForgeFile,
  ForgeRef,
  ForgeRepository,
  ForgeTreeEntry,
} from '@callboard/plugin-forge-common';

/** What a fake Git host holds; paths are keys. */
export interface FakeForgeContent {
  repositories?: ForgeRepository[];
  refs?: ForgeRef[];
  trees?: Record<string, ForgeTreeEntry[]>;
  files?: Record<string, Partial<ForgeFile>>;
  commits?: ForgeCommit[];
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

/** A Git host behind the portal's API, without the Git. */
export class FakeForge {
  readonly asked: URL[] = [];

  constructor(readonly content: FakeForgeContent) {}

  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(String(input));
    this.asked.push(url);
    const { failing } = this.content;
    if (failing) {
      return refusal(failing.status, failing.name, failing.message);
    }
    const path = url.pathname.replace(/^.*\/forge\/repositories/, '');
    const [, org, name, what] = path.split('/').map(decodeURIComponent);
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
