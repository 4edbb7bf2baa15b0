import { driftStateSchema } from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import { entityRefSchema } from '../shared/entityQuerySchema';

/** Which services are listed. */
export const driftQuerySchema = z.object({
  template: entityRefSchema.optional(),
  state: driftStateSchema.optional(),
  owner: entityRefSchema.optional(),
  version: z.string().max(500).optional(),
  entityRef: entityRefSchema.optional(),
});
