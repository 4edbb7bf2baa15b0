import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { sentence } from '../shared/sentence';
import { editCatalogFile } from './editCatalogFile';
import { repositoryOf } from './repositoryOf';

/** What {@link createChangeEntityAction} needs. */
export interface ChangeEntityActionOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  reader: UrlReaderService;
}

/**
 * Creates the template action `golden-paths:change-entity`. It reads the file
 * that describes an entity, changes it and puts it into the workspace, for a
 * step that proposes it; comments and order stay. Run again, for the same or
 * another entity of the file, it goes on from what is in the workspace.
 */
export function createChangeEntityAction(options: ChangeEntityActionOptions) {
  const { catalog, reader } = options;
  return createTemplateAction({
    id: 'golden-paths:change-entity',
    description:
      'Changes the catalog file of an entity in the workspace, for a pull request; comments stay',
    supportsDryRun: true,
    examples: [
      {
        description: 'Hand a service over to another team',
        example: `steps:
  - id: change
    name: Change owner
    action: golden-paths:change-entity
    input:
      entityRef: \${{ parameters.entityRef }}
      set:
        spec.owner: \${{ parameters.owner }}
  - id: pull-request
    name: Open pull request
    action: publish:gitea:pull-request
    input:
      repoUrl: \${{ steps.change.output.repositoryUrl }}
      branchName: change/owner
      title: Hand over to \${{ parameters.owner }}
`,
      },
    ],
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Full reference, like component:default/orders'),
        set: z =>
          z
            .record(z.string(), z.any())
            .optional()
            .describe(
              'Values by path, like spec.owner or metadata.annotations.example.com/id; null removes',
            ),
        add: z =>
          z
            .record(z.string(), z.array(z.any()))
            .optional()
            .describe('Items for lists by path, like spec.dependsOn'),
        entities: z =>
          z
            .array(z.record(z.string(), z.any()))
            .optional()
            .describe('Further entities that the file shall describe'),
      },
      output: {
        changed: z =>
          z.boolean().describe('False when the file has it all already'),
        path: z => z.string().describe('Of the file in its repository'),
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
    },
    async handler(ctx) {
      const { entityRef, set, add, entities } = ctx.input;
      await sentence(async () => {
        const entity = await catalog.getEntityByRef(entityRef, {
          credentials: await ctx.getInitiatorCredentials(),
        });
        if (!entity) {
          throw new NotFoundError(`There is no entity ${entityRef}`);
        }
        const { fileUrl, path, repositoryUrl } = repositoryOf(entity);
        const target = resolveSafeChildPath(ctx.workspacePath, path);
        const before =
          (await readExisting(target)) ??
          (await (await reader.readUrl(fileUrl)).buffer()).toString('utf8');
        const after = editCatalogFile(before, {
          entityRef,
          set: set as JsonObject | undefined,
          add: add as Record<string, JsonValue[]> | undefined,
          entities: entities as JsonObject[] | undefined,
        });
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, after);
        ctx.logger.info(
          after === before
            ? `${path} has it all already`
            : `Changed ${path} of ${repositoryUrl}`,
        );
        ctx.output('changed', after !== before);
        ctx.output('path', path);
        ctx.output('repositoryUrl', repositoryUrl);
      });
    },
  });
}

async function readExisting(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
