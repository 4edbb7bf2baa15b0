import { ConflictError, InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  parseRepoUrl,
} from '@backstage/plugin-scaffolder-node';
import { RepositoriesTarget } from '../readGoldenPathsConfig';
import { withoutStack } from '../withoutStack';
import { checkCatalog } from './checkCatalog';
import { checkName } from './checkName';
import { checkRepository } from './checkRepository';
import { Problem } from './Problem';

/** What {@link createPreflightAction} needs. */
export type PreflightActionOptions = {
  catalog: CatalogService;
  integrations: ScmIntegrationRegistry;
  /** Where a repository goes that the template does not name. */
  repositories?: RepositoriesTarget;
};

/**
 * Creates the template action `golden-paths:preflight`, the first step of a
 * golden path. It looks at everything that could make a later step fail, and
 * refuses with all the reasons at once while nothing has been created yet.
 *
 * The action fails with a ConflictError when the only problem is that the name
 * is taken, and with an InputError otherwise.
 */
export function createPreflightAction(options: PreflightActionOptions) {
  const { catalog, integrations, repositories } = options;
  return createTemplateAction({
    id: 'golden-paths:preflight',
    description:
      'Checks that the name is well formed and free in the catalog and on the Git host, and that owner and system exist, before anything is created',
    supportsDryRun: true,
    examples: [
      {
        description: 'Check a new service and compute where its code will live',
        example: `steps:
  - id: preflight
    name: Check name, owner and system
    action: golden-paths:preflight
    input:
      name: \${{ parameters.name }}
      owner: \${{ parameters.owner }}
      system: \${{ parameters.system }}
      kinds: [Component, API]
`,
      },
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the new entity and repository'),
        owner: z =>
          z.string().describe('Reference of the owning group or user'),
        system: z =>
          z.string().optional().describe('Reference of the system, if any'),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Repository as host?owner=…&repo=…; default: the name, at goldenPaths.repositories of the config',
            ),
        kinds: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Kinds of the entities that will carry the name; default: Component',
            ),
      },
      output: {
        repoUrl: z =>
          z.string().describe('Repository in the form the publish steps take'),
        repositoryUrl: z =>
          z.string().describe('Address of the repository for people'),
        cloneUrl: z => z.string().describe('Address to clone from'),
      },
    },
    async handler(ctx) {
      const { name, owner, system, kinds = ['Component'] } = ctx.input;
      const nameProblems = checkName(name);
      const nameUsable = nameProblems.length === 0;
      const catalogProblems = await checkCatalog(
        { name: nameUsable ? name : undefined, owner, system, kinds },
        { catalog, credentials: await ctx.getInitiatorCredentials() },
      );
      if (!nameUsable) {
        throw toError([...nameProblems, ...catalogProblems]);
      }

      const repoUrl = ctx.input.repoUrl ?? toRepoUrl(name, repositories);
      const repository = parseRepoUrl(repoUrl, integrations);
      const problems = [
        ...catalogProblems,
        ...(await checkRepository(repository, {
          integrations,
          logger: ctx.logger,
        })),
      ];
      if (problems.length > 0) {
        throw toError(problems);
      }

      const repositoryUrl = toRepositoryUrl(repository, integrations);
      ctx.logger.info(`${name} is free, its owner exists: ready to create`);
      ctx.output('repoUrl', repoUrl);
      ctx.output('repositoryUrl', repositoryUrl);
      ctx.output('cloneUrl', `${repositoryUrl}.git`);
    },
  });
}

function toRepoUrl(name: string, target?: RepositoriesTarget): string {
  if (!target) {
    throw new InputError(
      'The template names no repository (repoUrl), and goldenPaths.repositories is not set in the app config',
    );
  }
  const { host, owner } = target;
  return `${host}?${new URLSearchParams({ owner, repo: name })}`;
}

function toRepositoryUrl(
  repository: ReturnType<typeof parseRepoUrl>,
  integrations: ScmIntegrationRegistry,
): string {
  const { host, owner, repo } = repository;
  const baseUrl =
    integrations.gitea.byHost(host)?.config.baseUrl ?? `https://${host}`;
  return `${baseUrl}/${owner}/${repo}`;
}

function toError(problems: Problem[]): Error {
  const message = `Nothing was created. ${problems
    .map(problem => problem.message)
    .join(' ')}`;
  return withoutStack(
    problems.every(problem => problem.kind === 'conflict')
      ? new ConflictError(message)
      : new InputError(message),
  );
}
