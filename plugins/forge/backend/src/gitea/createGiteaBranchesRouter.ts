import { ConflictError, NotFoundError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { moveRef, tipOf } from '../git/branches';
import { listCommits } from '../git/commits';
import { AcceptedPush } from '../git/createGitRouter';
import { branchNameSchema } from '../git/refNames';
import { RefResolver } from '../git/RefResolver';
import { listRefs } from '../git/refs';
import {
  RepositoryStore,
  StoredRepository,
} from '../repositories/RepositoryStore';
import { WriteToken } from '../server/WriteToken';
import { toGiteaCommit } from './giteaFormat';
import { giteaPageSchema } from './giteaPage';

const BRANCHES = '/repos/:org/:repo/branches';
const ABSENT = '0'.repeat(40);

const newBranchSchema = z.object({
  new_branch_name: branchNameSchema,
  old_branch_name: z.string().optional(),
  old_ref_name: z.string().optional(),
});

/** The part of Gitea's REST API that is about branches. */
export function createGiteaBranchesRouter(options: {
  repositories: RepositoryStore;
  refs: RefResolver;
  token: WriteToken;
  baseUrl: string;
  onPush(push: AcceptedPush): Promise<void>;
}): Router {
  const { repositories, refs, token, baseUrl, onPush } = options;
  const router = PromiseRouter({ caseSensitive: true });

  router.get(BRANCHES, async (request, response) => {
    const { org, repo } = request.params;
    const { path } = await repositories.get(org, repo);
    const { page, limit } = parseInput(giteaPageSchema, request.query);
    const branches = (await listRefs(path)).filter(
      ({ type }) => type === 'branch',
    );
    response.setHeader('X-Total-Count', branches.length);
    response.json(
      branches
        .slice((page - 1) * limit, page * limit)
        .map(({ name, commit }) => ({ name, commit: { id: commit } })),
    );
  });

  router.get(`${BRANCHES}/:branch(*)`, async (request, response) => {
    const { org, repo, branch } = request.params;
    const repository = await repositories.get(org, repo);
    response.json(await describe(repository, branch));
  });

  router.post(BRANCHES, express.json(), async (request, response) => {
    const user = token.require(request.headers.authorization);
    const { org, repo } = request.params;
    const repository = await repositories.getWritable(org, repo);
    const input = parseInput(newBranchSchema, request.body);
    const commit = await refs.resolve(
      repository,
      input.old_ref_name ?? input.old_branch_name,
    );
    const ref = `refs/heads/${input.new_branch_name}`;
    if (
      (await tipOf(repository.path, ref)) ||
      !(await moveRef(repository.path, { ref, to: commit, from: ABSENT }))
    ) {
      throw new ConflictError(
        `The branch '${input.new_branch_name}' exists already`,
      );
    }
    await onPush({
      repository,
      created: false,
      user,
      refs: [{ ref, before: ABSENT, after: commit }],
    });
    response
      .status(201)
      .json(await describe(repository, input.new_branch_name));
  });

  async function describe(repository: StoredRepository, branch: string) {
    const { org, name, path } = repository;
    const isName = branchNameSchema.safeParse(branch).success;
    const commit = isName && (await tipOf(path, `refs/heads/${branch}`));
    if (!commit) {
      throw new NotFoundError(`There is no branch '${branch}'`);
    }
    const [newest] = await listCommits(path, { commit, limit: 1 });
    return {
      name: branch,
      commit: {
        id: commit,
        ...toGiteaCommit(newest, { org, repo: name, baseUrl }).commit,
        timestamp: newest.date,
      },
      protected: false,
    };
  }

  return router;
}
