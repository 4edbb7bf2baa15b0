import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import { sentence } from '../shared/sentence';

/**
 * Creates the template action `golden-paths:archive-repository`, which makes a
 * repository read-only on its host. Archiving it twice does no harm.
 */
export function createArchiveRepositoryAction(options: {
  hosts: Pick<RepositoryHosts, 'of'>;
}) {
  return createTemplateAction({
    id: 'golden-paths:archive-repository',
    description:
      'Makes a repository read-only on Gitea, the embedded Git host, GitHub or GitLab',
    supportsDryRun: true,
    examples: [
      {
        description: 'Archive the repository of a service',
        example: `steps:
  - id: archive
    name: Archive the repository
    action: golden-paths:archive-repository
    input:
      repositoryUrl: \${{ steps.entity.output.repositoryUrl }}
`,
      },
    ],
    schema: {
      input: {
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
      output: {
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
    },
    async handler(ctx) {
      const { repositoryUrl } = ctx.input;
      await sentence(async () => {
        const host = options.hosts.of(repositoryUrl);
        ctx.output('repositoryUrl', repositoryUrl);
        if (ctx.isDryRun) {
          ctx.logger.info(`Dry run: ${repositoryUrl} is not archived`);
          return;
        }
        await host.archive(repositoryUrl);
        ctx.logger.info(`${repositoryUrl} is archived: it takes no changes`);
      });
    },
  });
}
