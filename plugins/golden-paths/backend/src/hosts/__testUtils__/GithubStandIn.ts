import { GitStore } from './GitStore';
import { StandInHost, type StandInAnswer } from './StandInHost';

const REPOSITORY = '/repos/acme/web';
const NOT_FOUND: StandInAnswer = [404, { message: 'Not Found' }];

interface Pull {
  number: number;
  html_url: string;
  state: 'open' | 'closed';
  merged_at: string | null;
  title: string;
  body: string;
  draft: boolean;
  head: string;
  base: string;
}

/**
 * A GitHub Enterprise Server with the repository `acme/web`, as documented at
 * https://docs.github.com/en/rest for Git database, pulls and repositories.
 */
export class GithubStandIn {
  readonly git = new GitStore();
  readonly pulls: Pull[] = [];
  archived = false;
  /** Private repositories of some plans have no drafts. */
  hasDrafts = true;
  /** GitHub tells at most so many entries of a tree at once. */
  maxEntries = 100_000;
  host!: StandInHost;

  static async start(token = 'secret'): Promise<GithubStandIn> {
    const github = new GithubStandIn();
    const { git, pulls } = github;
    const refOf = (name: string): StandInAnswer => {
      const sha = git.branches.get(name);
      return sha
        ? [200, { ref: `refs/heads/${name}`, object: { sha, type: 'commit' } }]
        : NOT_FOUND;
    };
    github.host = await StandInHost.start('/api/v3', {
      [`GET ${REPOSITORY}`]: () => [
        200,
        { default_branch: 'main', archived: github.archived },
      ],
      [`PATCH ${REPOSITORY}`]: ({ body }) => {
        github.archived = body.archived === true;
        return [200, {}];
      },
      [`GET ${REPOSITORY}/git/ref/heads/**`]: ({ params: [name] }) =>
        refOf(name),
      [`POST ${REPOSITORY}/git/refs`]: ({ body }) => {
        const name = String(body.ref).replace('refs/heads/', '');
        if (git.branches.has(name)) {
          return [422, { message: 'Reference already exists' }];
        }
        git.branches.set(name, String(body.sha));
        return [201, refOf(name)[1]];
      },
      [`PATCH ${REPOSITORY}/git/refs/heads/**`]: ({ params, body }) => {
        if (body.force !== true) {
          return [422, { message: 'Update is not a fast forward' }];
        }
        git.branches.set(params[0], String(body.sha));
        return refOf(params[0]);
      },
      [`GET ${REPOSITORY}/git/commits/*`]: ({ params: [sha] }) => {
        const commit = git.commits.get(sha);
        return commit
          ? [200, { sha, message: commit.message, tree: { sha: commit.tree } }]
          : NOT_FOUND;
      },
      [`POST ${REPOSITORY}/git/commits`]: ({ body }) => {
        const { message, tree, parents } = body;
        const isKnown =
          git.trees.has(String(tree)) &&
          (parents as string[]).every(sha => git.commits.has(sha));
        return isKnown
          ? [
              201,
              {
                sha: git.commit({
                  message: String(message),
                  tree: String(tree),
                  parents: parents as string[],
                }),
              },
            ]
          : [422, { message: 'Tree or parent does not exist' }];
      },
      [`GET ${REPOSITORY}/git/trees/*`]: ({ params: [sha], query }) => {
        const entries = query.get('recursive')
          ? [...git.files(sha)].map(([path, file]) => ({ path, ...file }))
          : (git.trees.get(sha) ?? []);
        return [
          200,
          {
            sha,
            truncated: entries.length > github.maxEntries,
            tree: entries.slice(0, github.maxEntries).map(entry => ({
              ...entry,
              type: entry.mode === '040000' ? 'tree' : 'blob',
            })),
          },
        ];
      },
      [`POST ${REPOSITORY}/git/trees`]: ({ body }) => github.#tree(body),
      [`POST ${REPOSITORY}/git/blobs`]: ({ body }) =>
        body.encoding === 'base64'
          ? [
              201,
              { sha: git.blob(Buffer.from(String(body.content), 'base64')) },
            ]
          : [422, { message: 'encoding' }],
      [`GET ${REPOSITORY}/pulls`]: ({ query }) => [
        200,
        pulls.filter(
          pull =>
            pull.state === query.get('state') &&
            `acme:${pull.head}` === query.get('head') &&
            pull.base === query.get('base'),
        ),
      ],
      [`POST ${REPOSITORY}/pulls`]: ({ body }) => github.#open(body),
      [`GET ${REPOSITORY}/pulls/*`]: ({ params }) => {
        const pull = pulls[Number(params[0]) - 1];
        return pull ? [200, pull] : NOT_FOUND;
      },
      [`PATCH ${REPOSITORY}/pulls/*`]: ({ params, body }) => {
        const pull = pulls[Number(params[0]) - 1];
        return pull ? [200, Object.assign(pull, body)] : NOT_FOUND;
      },
    });
    github.host.intercept = ({ headers }) =>
      headers.authorization === `Bearer ${token}`
        ? undefined
        : [401, { message: 'Bad credentials' }];
    return github;
  }

  #tree({ base_tree: base, tree }: Record<string, unknown>): StandInAnswer {
    const files = this.git.files(String(base));
    const entries = tree as {
      path: string;
      mode: string;
      sha?: string | null;
      content?: string;
    }[];
    for (const { path, mode, sha, content } of entries) {
      if (sha === null && !files.delete(path)) {
        return [422, { message: 'GitRPC::BadObjectState' }];
      }
      if (content !== undefined) {
        files.set(path, { mode, sha: this.git.blob(Buffer.from(content)) });
      } else if (sha) {
        files.set(path, { mode, sha });
      }
    }
    return [201, { sha: this.git.tree(files) }];
  }

  #open({ title, body, head, base, draft }: Record<string, unknown>) {
    const refuse = (message: string): StandInAnswer => [
      422,
      { message: 'Validation Failed', errors: [{ message }] },
    ];
    if (draft && !this.hasDrafts) {
      return refuse(
        'Draft pull requests are not supported in this repository.',
      );
    }
    if (!this.git.branches.has(String(head))) {
      return refuse('head is invalid');
    }
    if (this.pulls.some(pull => pull.state === 'open' && pull.head === head)) {
      return refuse(`A pull request already exists for acme:${head}.`);
    }
    const number = this.pulls.length + 1;
    const pull: Pull = {
      number,
      html_url: `http://${this.host.host}/acme/web/pull/${number}`,
      state: 'open',
      merged_at: null,
      title: String(title),
      body: String(body),
      draft: draft === true,
      head: String(head),
      base: String(base),
    };
    this.pulls.push(pull);
    const answer: StandInAnswer = [201, pull];
    return answer;
  }
}
