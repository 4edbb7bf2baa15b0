import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { EntityAction } from '@callboard/plugin-golden-paths-common';
import { fillFixValues } from '@callboard/plugin-scorecards-common';
import type { ActionTemplate } from './readEntityAction';

/**
 * Describes a template as something that can be done to an entity, with its
 * form filled in.
 *
 * @param entity - whom it is done to
 * @param options - `isAllowed`: whether the caller may run templates
 */
export function describeAction(
  template: ActionTemplate,
  entity: Entity,
  options: { isAllowed: boolean },
): EntityAction {
  const { templateRef, title, description, needsApproval, prefill } = template;
  const { namespace, name } = parseEntityRef(templateRef);
  const path = [namespace, name].map(encodeURIComponent).join('/');
  const subject = { ...entity, ref: stringifyEntityRef(entity) };
  const answers = fillFixValues(prefill, { entity: subject, facts: {} });
  return {
    templateRef,
    title,
    ...(description && { description }),
    url: `/create/templates/${path}?formData=${encodeURIComponent(JSON.stringify(answers))}`,
    needsApproval,
    allowed: options.isAllowed,
  };
}
