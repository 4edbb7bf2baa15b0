import { GitStore } from './GitStore';
import { StandInHost, type StandInAnswer } from './StandInHost';

const PROJECT = '/projects/acme%2Fshop%2Fweb';
const NOT_FOUND: StandInAnswer = [404, { message: '404 Not found' }];

interface MergeRequest {
  iid: number;
  web_url: string;
  state: string;
  title: string;
  description: string;
  source_branch: string;
  target_branch: string;
}

/**
 * A GitLab at `/git` of its host with the project `acme/shop/web`, as documented
 * at https://docs.gitlab.com/api/ for commits, branches and merge requests.
 */
export class GitlabStandIn {
  readonly git = new GitStore();
  readonly mergeRequests: MergeRequest[] = [];
  archived = false;
  host!: StandInHost;

  static async start(token = 'secret'): Promise<GitlabStandIn> {
    const gitlab = new GitlabStandIn();
    const { git, mergeRequests } = gitlab;
    gitlab.host = await StandInHost.start('/git/api/v4', {
      [`GET ${PROJECT}`]: () => [
        200,
        { default_branch: 'trunk', archived: gitlab.archived },
      ],
      [`POST ${PROJECT}/archive`]: () => {
        gitlab.archived = true;
        return [201, { archived: true }];
      },
      [`GET ${PROJECT}/repository/branches/*`]: ({ params: [name] }) => {
        const id = git.branches.get(name);
        const commit = id && git.commits.get(id);
        return commit
          ? [200, { name, commit: { id, message: commit.message } }]
          : NOT_FOUND;
      },
      [`GET ${PROJECT}/repository/tree`]: ({ query }) => {
        const commit = git.commits.get(String(query.get('ref')));
        const size = Number(query.get('per_page') ?? 20);
        const from = (Number(query.get('page') ?? 1) - 1) * size;
        return [
          200,
          [...git.files(commit?.tree ?? '')]
            .map(([path, { mode, sha }]) => ({
              id: sha,
              path,
              mode,
              name: path,
              type: 'blob',
            }))
            .slice(from, from + size),
        ];
      },
      [`POST ${PROJECT}/repository/commits`]: ({ body }) =>
        gitlab.#commit(body),
      [`GET ${PROJECT}/merge_requests`]: ({ query }) => [
        200,
        mergeRequests.filter(
          request =>
            request.state === query.get('state') &&
            request.source_branch === query.get('source_branch') &&
            request.target_branch === query.get('target_branch'),
        ),
      ],
      [`POST ${PROJECT}/merge_requests`]: ({ body }) => gitlab.#open(body),
      [`GET ${PROJECT}/merge_requests/*`]: ({ params }) => {
        const request = mergeRequests[Number(params[0]) - 1];
        return request ? [200, request] : NOT_FOUND;
      },
      [`PUT ${PROJECT}/merge_requests/*`]: ({ params, body }) => {
        const request = mergeRequests[Number(params[0]) - 1];
        return request ? [200, Object.assign(request, body)] : NOT_FOUND;
      },
    });
    gitlab.host.intercept = ({ headers }) =>
      headers.authorization === `Bearer ${token}`
        ? undefined
        : [401, { message: '401 Unauthorized' }];
    return gitlab;
  }

  #commit(body: Record<string, unknown>): StandInAnswer {
    const start = this.git.commits.get(String(body.start_sha));
    const branch = String(body.branch);
    if (!start) {
      return [
        400,
        { message: 'You can only create or edit files on a branch' },
      ];
    }
    if (this.git.branches.has(branch) && body.force !== true) {
      return [400, { message: `A branch called '${branch}' already exists` }];
    }
    const files = this.git.files(start.tree);
    for (const action of body.actions as Record<string, string>[]) {
      const { file_path: path, content = '', encoding } = action;
      const known = files.get(path);
      if ((action.action === 'create') === (known !== undefined)) {
        const what = known ? 'already exists' : "doesn't exist";
        return [400, { message: `A file with this name ${what}` }];
      }
      if (action.action === 'delete') {
        files.delete(path);
      } else {
        const bytes = Buffer.from(
          content,
          encoding === 'base64' ? 'base64' : 'utf8',
        );
        files.set(path, {
          mode: known?.mode ?? '100644',
          sha: this.git.blob(bytes),
        });
      }
    }
    const id = this.git.commit({
      message: String(body.commit_message),
      tree: this.git.tree(files),
      parents: [String(body.start_sha)],
    });
    this.git.branches.set(branch, id);
    return [201, { id }];
  }

  #open(body: Record<string, unknown>): StandInAnswer {
    const source = String(body.source_branch);
    if (
      this.mergeRequests.some(
        ({ state, source_branch: other }) =>
          state === 'opened' && other === source,
      )
    ) {
      return [
        409,
        {
          message: [
            'Another open merge request already exists for this source branch: !1',
          ],
        },
      ];
    }
    const iid = this.mergeRequests.length + 1;
    const request: MergeRequest = {
      iid,
      web_url: `http://${this.host.host}/git/acme/shop/web/-/merge_requests/${iid}`,
      state: 'opened',
      title: String(body.title),
      description: String(body.description),
      source_branch: source,
      target_branch: String(body.target_branch),
    };
    this.mergeRequests.push(request);
    return [201, request];
  }
}
