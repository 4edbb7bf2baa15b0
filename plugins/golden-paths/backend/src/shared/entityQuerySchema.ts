import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** A full reference of an entity, in the form that the catalog gives it. */
export const entityRefSchema = z
  .string()
  .max(500)
  .regex(
    /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/,
    'must be a full reference, such as "component:default/shop"',
  )
  .transform(ref => stringifyEntityRef(parseEntityRef(ref)));

/** The query of what concerns one entity. */
export const entityQuerySchema = z.object({ entityRef: entityRefSchema });
