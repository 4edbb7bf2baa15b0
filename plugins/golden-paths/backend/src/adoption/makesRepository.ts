import type { Entity } from '@backstage/catalog-model';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';

/** `publish:github`, but not `publish:github:pull-request`. */
const PUBLISHES = /^publish:[^:]+$/;

/**
 * Tells whether a template makes repositories. Those that change something in
 * one, such as adding a file, are no template of a whole service.
 */
export function makesRepository(template: Entity): boolean {
  const { steps } = (template as TemplateEntityV1beta3).spec;
  return steps.some(({ action }) => PUBLISHES.test(action));
}
