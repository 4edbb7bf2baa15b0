import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import {
  createZodV4FilterPredicateSchema,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';
import { parseInput } from '@callboard/backend-kit';
import { findFixProblems } from '@callboard/plugin-scorecards-common';
import { z } from 'zod';

/** What a template does to entities, as its `spec.entityAction` says. */
export interface ActionTemplate {
  templateRef: string;
  title: string;
  description?: string;
  /** Whether it is offered on the page of an entity. */
  appliesTo: (entity: Entity) => boolean;
  /** Answers that its form starts with, with placeholders. */
  prefill: JsonObject;
  needsApproval: boolean;
  /** Names of the parameters that hold the entity it is done to. */
  subjects: string[];
}

/** The reference of the entity, which is no property of it. */
const SUBJECT = /^\$\{\{\s*entity\.ref\s*\}\}$/;

const prefillSchema = z
  .custom<JsonObject>(
    value =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
    'must be an object of parameters and what they start with',
  )
  .superRefine((prefill, context) => {
    for (const { path, message } of findFixProblems(prefill)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });

const entityActionSchema = z.strictObject({
  appliesTo: createZodV4FilterPredicateSchema(),
  prefill: prefillSchema.default({ entityRef: '${{ entity.ref }}' }),
  needsApproval: z.boolean().optional(),
});

/**
 * Reads what a template does to entities.
 *
 * @param template - as the catalog has it
 * @returns undefined for a template that is no action on entities
 * @throws InputError that names the wrong key below `spec.entityAction`
 */
export function readEntityAction(template: Entity): ActionTemplate | undefined {
  const { metadata, spec } = template;
  if (spec?.entityAction === undefined) {
    return undefined;
  }
  const { appliesTo, prefill, needsApproval } = parseInput(
    z.object({ spec: z.object({ entityAction: entityActionSchema }) }),
    template,
  ).spec.entityAction;
  const steps = Array.isArray(spec.steps) ? (spec.steps as JsonObject[]) : [];
  return {
    templateRef: stringifyEntityRef(template),
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    appliesTo: filterPredicateToFilterFunction<Entity>(appliesTo),
    prefill,
    needsApproval:
      needsApproval ?? steps.some(({ action }) => action === 'gate:approval'),
    subjects: Object.keys(prefill).filter(name =>
      SUBJECT.test(String(prefill[name])),
    ),
  };
}
