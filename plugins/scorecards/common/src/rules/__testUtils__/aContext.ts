import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { RuleContext } from '../types';

/** The present of all tests. */
export const NOW = new Date('2025-11-22T12:00:00Z');

const shop: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    tags: ['java', 'web'],
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:a' },
};

/** A component with fresh facts of the given sources, and one stale and one missing source. */
export function aContext(
  facts: Record<string, JsonObject> = {},
  stale: Record<string, JsonObject> = {},
): RuleContext {
  return {
    entity: shop,
    facts: Object.fromEntries([
      ...Object.entries(facts).map(([source, values]) => [
        source,
        { values, state: 'fresh' },
      ]),
      ...Object.entries(stale).map(([source, values]) => [
        source,
        { values, state: 'stale' },
      ]),
    ]),
    now: NOW,
  };
}
