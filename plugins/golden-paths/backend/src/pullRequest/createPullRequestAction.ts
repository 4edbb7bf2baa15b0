import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CommitPerson } from '../readGoldenPathsConfig';
import { withoutStack } from '../withoutStack';
import { commitPeople } from './commitPeople';
import { GiteaPullRequestsClient } from './GiteaPullRequestsClient';
import { GiteaRefusedError } from './GiteaRefusedError';
import { pushChange } from './pushChange';
import { readRepositoryUrl } from './readRepositoryUrl';

/** What {@link createPullRequestAction} needs. */
export type PullRequestActionOptions = {
  /** Who commits for people. */
  committer: CommitPerson;
  integrations: ScmIntegrationRegistry;
};

/**
 * Creates the template action `publish:gitea:pull-request`: it puts files of the
 * workspace on a branch of a repository and opens a pull request, on Gitea,
 * Forgejo or the embedded forge. Run again, it finds what it did before.
 *
 * The action fails with a sentence: NotFoundError for a repository or branch
 * that does not exist, ConflictError for an archived repository or a branch with
 * other content, NotAllowedError when the portal may not push.
 */
export function createPullRequestAction(options: PullRequestActionOptions) {
  const { committer, integrations } = options;
  return createTemplateAction({
    id: 'publish:gitea:pull-request',
    description:
      'Opens a pull request with files of the workspace, on Gitea, Forgejo or the embedded Git host',
    supportsDryRun: true,
    examples: [
      {
        description: 'Propose the files that a template wrote',
        example: `steps:
  - id: pull-request
    name: Open pull request
    action: publish:gitea:pull-request
    input:
      repoUrl: localhost:7010?owner=larkfield&repo=order-service
      branchName: add-codeowners
      title: Add CODEOWNERS
      description: So that the right people are asked for a review
`,
      },
    ],
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe(
              'Repository as host?owner=…&repo=…, or the address of a place in it, like an entity has it in backstage.io/source-location',
            ),
        branchName: z => z.string().describe('Branch that gets the commit'),
        title: z =>
          z.string().describe('Title of the pull request and of its commit'),
        description: z =>
          z.string().optional().describe('What it is for, Markdown'),
        targetBranchName: z =>
          z
            .string()
            .optional()
            .describe('Branch that it is for; default: the default branch'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace; default: all of it'),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the repository; default: its root'),
        keepExisting: z =>
          z
            .union([z.boolean(), z.array(z.string())])
            .optional()
            .describe(
              'Leave files alone that the target branch has: true for all, or their paths in the repository; default: false',
            ),
        update: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Add a commit to a branch that exists with other content; default: false, the step fails',
            ),
      },
      output: {
        changed: z =>
          z
            .boolean()
            .describe('False when the target branch has all of it already'),
        remoteUrl: z =>
          z.string().optional().describe('Page of the pull request'),
        pullRequestNumber: z => z.number().optional().describe('Its number'),
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
    },
    async handler(ctx) {
      const { branchName, title, description = '', update = false } = ctx.input;
      const {
        sourcePath = '',
        targetPath = '',
        keepExisting = false,
      } = ctx.input;
      try {
        const repository = readRepositoryUrl(ctx.input.repoUrl, integrations);
        const { host, owner, repo } = repository;
        const baseUrl = repository.config.baseUrl ?? `https://${host}`;
        const client = new GiteaPullRequestsClient(repository);
        const found = await client.getRepository();
        if (found.archived) {
          throw new ConflictError(
            `The repository ${owner}/${repo} is archived: it takes no changes`,
          );
        }
        if (found.permissions?.push === false) {
          throw new NotAllowedError(
            `The portal's user on ${host} may not push to ${owner}/${repo}`,
          );
        }
        const base = ctx.input.targetBranchName ?? found.default_branch;
        if (base === branchName) {
          throw new InputError(
            `branchName: '${branchName}' is the branch that the pull request is for`,
          );
        }
        ctx.output('repositoryUrl', `${baseUrl}/${owner}/${repo}`);
        if (ctx.isDryRun) {
          ctx.logger.info(`Dry run: no pull request in ${owner}/${repo}`);
          ctx.output('changed', false);
          return;
        }

        const pushed = await ctx.checkpoint({
          key: 'push',
          fn: () =>
            pushChange(
              {
                ...{ base, branch: branchName, keepExisting, update },
                ...commitPeople({ committer, user: ctx.user }),
                from: resolveSafeChildPath(ctx.workspacePath, sourcePath),
                to: targetPath,
                message: title,
              },
              {
                repository,
                client,
                makeFolder: () => ctx.createTemporaryDirectory(),
              },
            ),
        });
        ctx.output('changed', pushed.changed);
        if (!pushed.changed) {
          ctx.logger.info(
            `'${base}' of ${owner}/${repo} has all of it already: there is nothing to propose`,
          );
          return;
        }
        ctx.logger.info(`'${branchName}' changes ${pushed.files.join(', ')}`);

        const pullRequest = await ctx.checkpoint({
          key: 'open',
          fn: () =>
            client.open({ head: branchName, base, title, body: description }),
        });
        ctx.logger.info(`Pull request #${pullRequest.number} is open`);
        ctx.output('remoteUrl', pullRequest.url);
        ctx.output('pullRequestNumber', pullRequest.number);
      } catch (error) {
        throw isSentence(error) ? withoutStack(error) : error;
      }
    },
  });
}

function isSentence(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error instanceof GiteaRefusedError ||
      /^(Input|NotFound|Conflict|NotAllowed|ServiceUnavailable)Error$/.test(
        error.name,
      ))
  );
}
