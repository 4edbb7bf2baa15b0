import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { stableJson } from '@callboard/backend-kit';

/** Tells whether values are the same, in whatever order their keys are. */
export function digestOf(values: JsonObject): string {
  return createHash('sha256').update(stableJson(values)).digest('hex');
}
