import { stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const partSchema = z
  .string()
  .max(253)
  .regex(/^[^\s:/]+$/);

/** The parts of an address that name an entity, as its reference. */
export const entityPathSchema = z
  .object({ kind: partSchema, namespace: partSchema, name: partSchema })
  .transform(parts => stringifyEntityRef(parts));
