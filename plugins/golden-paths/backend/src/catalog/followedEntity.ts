import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { repositoryOf } from '../day2/repositoryOf';
import type { FollowedEntity } from '../drift/DriftStore';
import { sourceTemplateOf } from './sourceTemplateOf';

/**
 * What is followed of an entity.
 *
 * @param templateRef - where it is known to be from, when it does not say so
 * @returns undefined for an entity that is from no template
 */
export function followedEntity(
  entity: Entity,
  templateRef?: string,
): FollowedEntity | undefined {
  const template = sourceTemplateOf(entity) ?? templateRef;
  if (!template) {
    return undefined;
  }
  return {
    entityRef: stringifyEntityRef(entity),
    templateRef: template,
    repositoryUrl: repositoryUrlOf(entity),
    owner: entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}

function repositoryUrlOf(entity: Entity): string | undefined {
  try {
    const { repositoryUrl } = repositoryOf(entity);
    return repositoryUrl;
  } catch {
    return undefined;
  }
}
