import type { ConditionalPolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { PermissionEngine } from '@callboard/backend-kit';
import { readEntityFilter } from './EntityFilter';
import type { EntityFilter } from './EntityFilter';

/**
 * Writes a decision about entities as a filter, by the rules that the catalog
 * of this process registered.
 *
 * @returns undefined if it is about something else, the catalog runs elsewhere,
 *   or a rule cannot be written as a filter
 * @throws Error if a condition names an unknown rule, or InputError if it gives
 *   a rule other parameters than it takes
 */
export function entityFilterOf(
  { pluginId, resourceType, conditions }: ConditionalPolicyDecision,
  engine: PermissionEngine,
): EntityFilter | undefined {
  const entities = engine.resourceTypes.get('catalog/catalog-entity');
  if (
    !entities ||
    pluginId !== entities.pluginId ||
    resourceType !== entities.resourceType
  ) {
    return undefined;
  }
  return readEntityFilter(
    createConditionTransformer(entities.ruleset)(conditions),
  );
}
