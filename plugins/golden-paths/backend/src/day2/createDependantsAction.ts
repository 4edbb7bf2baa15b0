import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { sentence } from '../shared/sentence';
import { findDependants, isInProduction } from './findDependants';
import type { Dependant } from './findDependants';

/** What {@link createDependantsAction} needs. */
export interface DependantsActionOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
}

/**
 * Creates the template action `golden-paths:dependants`, which finds what
 * depends on an entity. What whoever runs the template may not see is counted
 * and not named.
 */
export function createDependantsAction(options: DependantsActionOptions) {
  const { auth, catalog } = options;
  return createTemplateAction({
    id: 'golden-paths:dependants',
    description:
      'Finds what depends on an entity, those in production first, and who owns it',
    supportsDryRun: true,
    examples: [
      {
        description: 'Wait for approval while something in production needs it',
        example: `steps:
  - id: dependants
    name: Look who depends on it
    action: golden-paths:dependants
    input:
      entityRef: \${{ parameters.entityRef }}
  - id: approval
    name: Wait for approval
    action: gate:approval
    if: \${{ steps.dependants.output.hasProduction }}
    input:
      title: Archive \${{ parameters.entityRef }}
      summary: \${{ steps.dependants.output.summary }}
      approvers:
        groups: [group:default/platform]
`,
      },
    ],
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Full reference, like component:default/orders'),
      },
      output: {
        dependants: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                title: z.string(),
                owner: z.string().optional(),
                lifecycle: z.string().optional(),
              }),
            )
            .describe('Those that whoever runs the template may see'),
        count: z => z.number().describe('All of them, also those not seen'),
        hasProduction: z =>
          z.boolean().describe('Whether one of all is in production'),
        owners: z =>
          z.array(z.string()).describe('References of the owners of all'),
        summary: z => z.string().describe('The same as a Markdown list'),
      },
    },
    async handler(ctx) {
      const { entityRef } = ctx.input;
      const all = await sentence(async () =>
        findDependants(entityRef, {
          catalog,
          credentials: await auth.getOwnServiceCredentials(),
        }),
      );
      const { items } =
        all.length === 0
          ? { items: [] }
          : await catalog.getEntitiesByRefs(
              {
                entityRefs: all.map(dependant => dependant.entityRef),
                fields: ['kind'],
              },
              { credentials: await ctx.getInitiatorCredentials() },
            );
      const seen = all.filter((_, index) => items[index]);
      const owners = all.flatMap(({ owner }) => owner ?? []);
      ctx.logger.info(
        `${all.length} depend on ${entityRef}, ${all.filter(isInProduction).length} of them in production`,
      );
      ctx.output('dependants', seen);
      ctx.output('count', all.length);
      ctx.output('hasProduction', all.some(isInProduction));
      ctx.output('owners', [...new Set(owners)].sort());
      ctx.output('summary', summaryOf(seen, all.length - seen.length));
    },
  });
}

function summaryOf(seen: Dependant[], hidden: number): string {
  if (seen.length + hidden === 0) {
    return 'Nothing depends on it.';
  }
  const lines = seen.map(
    ({ title, entityRef, owner, lifecycle }) =>
      `- **${title}** (\`${entityRef}\`)${lifecycle ? `, ${lifecycle}` : ''}${owner ? `, of \`${owner}\`` : ''}`,
  );
  const rest = hidden > 0 ? [`- ${hidden} more that you may not see`] : [];
  return [...lines, ...rest].join('\n');
}
