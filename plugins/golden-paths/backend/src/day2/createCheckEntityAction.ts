import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { checkName } from '../preflight/checkName';
import { sentence } from '../shared/sentence';
import { repositoryOf } from './repositoryOf';

/** What {@link createCheckEntityAction} needs. */
export interface CheckEntityActionOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntities' | 'getEntityByRef'>;
  userInfo: UserInfoService;
}

/**
 * Creates the template action `golden-paths:check-entity`, the first step of a
 * template that does something to an entity. It looks at what could make a
 * later step fail, and refuses with all reasons at once while nothing has been
 * changed yet.
 */
export function createCheckEntityAction(options: CheckEntityActionOptions) {
  const { auth, catalog, userInfo } = options;

  async function ownsIt(entity: Entity, credentials: BackstageCredentials) {
    if (!auth.isPrincipal(credentials, 'user')) {
      return true;
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return ownersOf(entity).some(ref => ownershipEntityRefs.includes(ref));
  }

  async function companionsOf(
    entity: Entity,
    credentials: BackstageCredentials,
  ) {
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    const { items } = await catalog.getEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_LOCATION}`]: location ?? [],
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.owner'],
      },
      { credentials },
    );
    const own = stringifyEntityRef(entity);
    return items
      .filter(({ spec }) => spec?.owner === entity.spec?.owner)
      .map(item => stringifyEntityRef(item))
      .filter(ref => ref !== own)
      .sort();
  }

  return createTemplateAction({
    id: 'golden-paths:check-entity',
    description:
      'Checks that an entity can be changed in its repository, before anything is, and tells what later steps need of it',
    supportsDryRun: true,
    examples: [
      {
        description: 'Check a service that gets a new name',
        example: `steps:
  - id: entity
    name: Check
    action: golden-paths:check-entity
    input:
      entityRef: \${{ parameters.entityRef }}
      onlyOwners: true
      newName: \${{ parameters.name }}
`,
      },
    ],
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Full reference, like component:default/orders'),
        onlyOwners: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Refuse whoever does not own it, themselves or through a group; default: false',
            ),
        newName: z =>
          z
            .string()
            .optional()
            .describe('A name that has to be free for an entity of its kind'),
        exists: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Further references that have to exist, like a new owner',
            ),
        free: z =>
          z
            .array(z.string())
            .optional()
            .describe('References that must not exist yet'),
      },
      output: {
        entity: z => z.record(z.string(), z.any()).describe('The entity'),
        name: z => z.string().describe('Its name'),
        title: z => z.string().describe('Its title, or its name'),
        owner: z =>
          z.string().optional().describe('Reference of its first owner'),
        repositoryUrl: z => z.string().describe('Page of its repository'),
        path: z => z.string().describe('Of its catalog file there'),
        companions: z =>
          z
            .array(z.string())
            .describe(
              'References of other entities in that file that have the same owner',
            ),
      },
    },
    async handler(ctx) {
      const { entityRef, onlyOwners, newName } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      const find = (ref: string) =>
        catalog.getEntityByRef(ref, { credentials });
      await sentence(async () => {
        const entity = await find(entityRef);
        if (!entity) {
          throw new InputError(
            `Nothing was changed. There is no entity ${entityRef}.`,
          );
        }
        const { kind, metadata } = entity;
        const problems: string[] = [];
        const renamed =
          newName && stringifyEntityRef({ ...metadata, kind, name: newName });
        const { free = [], exists = [] } = ctx.input;
        if (onlyOwners && !(await ownsIt(entity, credentials))) {
          problems.push(
            `Only ${ownersOf(entity).join(' and ') || 'its owner, which it has not,'} may do this to ${entityRef}.`,
          );
        }
        if (newName) {
          problems.push(...checkName(newName).map(({ message }) => message));
        }
        for (const ref of exists) {
          if (!(await find(ref))) {
            problems.push(`${ref} does not exist in the catalog.`);
          }
        }
        for (const ref of renamed ? [renamed, ...free] : free) {
          if (await find(ref)) {
            problems.push(`${ref} exists in the catalog already.`);
          }
        }
        const place = placeOf(entity, problems);
        if (!place || problems.length > 0) {
          throw new InputError(`Nothing was changed. ${problems.join(' ')}`);
        }
        const [owner] = ownersOf(entity);
        ctx.logger.info(
          `${entityRef} can be changed in ${place.repositoryUrl}`,
        );
        ctx.output('entity', entity as unknown as JsonObject);
        ctx.output('name', metadata.name);
        ctx.output('title', metadata.title ?? metadata.name);
        ctx.output('owner', owner);
        ctx.output('repositoryUrl', place.repositoryUrl);
        ctx.output('path', place.path);
        ctx.output('companions', await companionsOf(entity, credentials));
      });
    },
  });
}

function placeOf(entity: Entity, problems: string[]) {
  try {
    return repositoryOf(entity);
  } catch (error) {
    problems.push(isError(error) ? error.message : String(error));
    return undefined;
  }
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
